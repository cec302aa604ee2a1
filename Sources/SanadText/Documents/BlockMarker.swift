// Telling the article from what stands around it.

/// Says of each paragraph whether it is part of the article.
///
/// It judges each line by itself first, then by the lines around it: items go with the heading of
/// their list, short labels with the menu, and what follows a comment form is comments. In doubt a
/// paragraph of running text is part of the article, whatever stands near it.
struct BlockMarker {
  /// The phrases to go by.
  let cues: BoilerplateCues

  /// The paragraphs of a text with their kinds.
  ///
  /// - Complexity: O(length of the text).
  func blocks(of bytes: [UInt8], drafts: [DraftBlock], title: String?) -> [TextBlock] {
    var parts: [Part] = []
    parts.reserveCapacity(drafts.count)
    for draft in drafts { append(draft, bytes, to: &parts) }
    openHeadline(&parts, bytes)
    markMenus(&parts)
    markSurroundings(&parts)
    let headline = headline(of: parts, bytes, title)
    markSignatures(&parts, headline, bytes)
    splitDateline(&parts, after: headline, bytes)
    var blocks = parts.map { TextBlock(span: $0.block.span, kind: $0.verdict.kind) }
    if let headline, headline < blocks.count { blocks[headline].kind = .headline }
    RepeatFinder(bytes: bytes).mark(&blocks)
    return blocks
  }

  /// A paragraph, or a piece of one, on its way to its kind.
  struct Part {
    var block: DraftBlock
    var shape: LineShape
    var verdict: LineVerdict

    var isOpen: Bool { verdict == .open }
    /// Whether it is running text of the article.
    var isBody: Bool { isOpen && shape.isParagraph }
  }

  private func append(
    _ draft: DraftBlock, _ bytes: [UInt8], to parts: inout [Part]
  ) {
    let shape = LineShape(bytes, draft.span)
    let verdict = LineVerdict(draft, shape, in: bytes, cues: cues)
    let whole = Part(block: draft, shape: shape, verdict: verdict)
    guard whole.isBody, let cut = gluedTail(of: draft.span, bytes) else {
      parts.append(whole)
      return
    }
    let front = bytes.trimmed(draft.span.start, cut)
    var block = draft
    block.span = front
    parts.append(Part(block: block, shape: LineShape(bytes, front), verdict: .open))
    block = DraftBlock(span: TextSpan(cut, draft.span.end), afterGap: false)
    let tail = LineShape(bytes, block.span)
    parts.append(
      Part(
        block: block, shape: tail, verdict: LineVerdict(block, tail, in: bytes, cues: cues)))
  }

  /// Where a line's end begins that is boilerplate: `… abroad. Read also: https://…`.
  ///
  /// Only what follows the end of a sentence in the last 240 bytes is looked at.
  private func gluedTail(of span: TextSpan, _ bytes: [UInt8]) -> Int? {
    var index = max(span.start + 1, span.end - 240)
    while index < span.end - 1 {
      defer { index += 1 }
      guard bytes[index] == 0x20, Self.endsSentence(bytes, before: index) else { continue }
      let tail = DraftBlock(span: bytes.trimmed(index, span.end), afterGap: false)
      guard isSuspect(tail.span, bytes) else { continue }
      let shape = LineShape(bytes, tail.span)
      guard shape.words <= 20 else { continue }
      switch LineVerdict(tail, shape, in: bytes, cues: cues) {
      case .boilerplate where shape.hasText, .listHeading, .afterArticle: return tail.span.start
      case .boilerplate, .open, .byline: continue
      }
    }
    return nil
  }

  /// Whether a line might be boilerplate by its first word.
  private func isSuspect(_ span: TextSpan, _ bytes: [UInt8]) -> Bool {
    guard let first = FoldedLine(bytes, span, most: 1).words.first else { return false }
    return cues.begin(with: first) || LineVerdict.isFormOrAddress(bytes, span)
  }

  private static func endsSentence(_ bytes: [UInt8], before index: Int) -> Bool {
    switch bytes[index - 1] {
    case 0x21, 0x22, 0x2E, 0x3F: true
    case 0xBB: index >= 2 && bytes[index - 2] == 0xC2
    case 0x9F: index >= 2 && bytes[index - 2] == 0xD8
    case 0xA6, 0x9D: index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80
    default: false
    }
  }
}

extension LineVerdict {
  /// The kind of paragraph that comes of a verdict.
  var kind: TextBlock.Kind {
    switch self {
    case .open: .paragraph
    case .byline: .byline
    case .boilerplate, .listHeading, .afterArticle: .boilerplate
    }
  }
}
