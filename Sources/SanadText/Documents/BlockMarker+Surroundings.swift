// Judging lines by the lines around them.

extension BlockMarker {
  /// Takes back the verdict on a first line that reads like a byline: `By the river, a city rebuilds`
  /// is a headline, as it has five words or more and no number.
  func openHeadline(_ parts: inout [Part], _ bytes: [UInt8]) {
    guard let first = parts.firstIndex(where: { $0.isOpen || $0.verdict == .byline }),
      parts[first].verdict == .byline, parts[first].block.role == .plain,
      parts[first].shape.words >= 5,
      !FoldedLine(bytes, parts[first].block.span).words.contains(.number)
    else { return }
    parts[first].verdict = .open
  }

  /// Marks runs of four or more labels of up to three words, where two are known as such.
  func markMenus(_ parts: inout [Part]) {
    var start = 0
    while start < parts.count {
      var end = start
      var known = 0
      while end < parts.count, isLabel(parts[end]) {
        if parts[end].verdict == .boilerplate { known += 1 }
        end += 1
      }
      if end - start >= 4, known >= 2 {
        for index in start..<end { parts[index].verdict = .boilerplate }
      }
      start = max(end, start + 1)
    }
  }

  private func isLabel(_ part: Part) -> Bool {
    part.shape.words <= 3 && !part.shape.endsSentence && part.block.role != .headline
      && (part.verdict == .open || part.verdict == .boilerplate)
  }

  /// Marks the items of lists that a heading opens, and all that follows a comment form.
  func markSurroundings(_ parts: inout [Part]) {
    let total = parts.reduce(0) { $1.isOpen ? $0 + $1.block.span.count : $0 }
    var seen = 0
    var bodies = 0
    var list: OpenList?
    for index in parts.indices {
      let part = parts[index]
      switch part.verdict {
      case .boilerplate:
        continue
      case .byline:
        list = nil
      case .listHeading:
        list = OpenList(heading: part, next: index + 1 < parts.count ? parts[index + 1] : nil)
      case .afterArticle:
        // A link to the comments above an article does not end it.
        if bodies >= 3 || bodies >= 1 && seen * 2 >= total {
          for rest in index..<parts.count { parts[rest].verdict = .boilerplate }
          return
        }
      case .open:
        if list?.takes(part) == true {
          parts[index].verdict = .boilerplate
          continue
        }
        list = nil
        seen += part.block.span.count
        if part.isBody { bodies += 1 }
      }
    }
  }

  /// A list of items whose heading was seen.
  private struct OpenList {
    /// Whether blank lines part the items: only below a heading that stands alone before one.
    private var gaps: Bool
    private var count = 0

    init(heading: Part, next: Part?) {
      gaps = heading.shape.words <= 6 && next?.block.afterGap == true
    }

    /// Whether a part is the list's next item.
    mutating func takes(_ part: Part) -> Bool {
      guard !part.shape.isParagraph, part.block.role != .headline, count < 20 else { return false }
      if part.shape.endsSentence, part.shape.endsWithFullStop || part.shape.words > 20 {
        return false
      }
      if part.block.role == .heading, count > 0 { return false }
      if part.block.afterGap {
        guard gaps else { return false }
      } else if count > 0 {
        gaps = false
      }
      count += 1
      return true
    }
  }

  /// The part that is the headline.
  ///
  /// That is the one that the format or the metadata name, else the first, if it is short, does not
  /// end with a full stop and something follows it. A line of four words or fewer gives way to a
  /// longer one before the text: it is the name of a site or section.
  func headline(of parts: [Part], _ bytes: [UInt8], _ title: String?) -> Int? {
    if let named = parts.firstIndex(where: { $0.block.role == .headline && $0.isOpen }) {
      return named
    }
    let open = parts.indices.lazy.filter { parts[$0].isOpen }
    if let title {
      let folded = FoldedLine(title)
      for index in open.prefix(5) where parts[index].shape.words <= 60 {
        if FoldedLine(bytes, parts[index].block.span) == folded { return index }
      }
    }
    guard let first = open.first, open.dropFirst().first != nil else { return nil }
    func isTitle(_ index: Int) -> Bool {
      parts[index].shape.words <= 35 && !parts[index].shape.endsWithFullStop
    }
    guard isTitle(first) else { return nil }
    if parts[first].shape.words > 4 { return first }
    let longer = open.prefix(6).first { parts[$0].shape.words > 4 }
    return longer.map { isTitle($0) && !parts[$0].isBody ? $0 : first } ?? first
  }

  /// Marks the short lines between headline and text, and after the text, that name an author or an
  /// agency, or a date with a little else: up to three words, four if all have capitals, or more if a dash leads them in or slashes
  /// enclose the agency.
  func markSignatures(_ parts: inout [Part], _ headline: Int?, _ bytes: [UInt8]) {
    guard let last = parts.lastIndex(where: \.isBody), let first = parts.firstIndex(where: \.isBody)
    else { return }
    if let headline {
      for index in 0..<headline where isLabel(parts[index], bytes) {
        parts[index].verdict = .byline
      }
    }
    if let headline, headline < first {
      for index in (headline + 1)..<first where isSignature(parts[index], bytes) {
        parts[index].verdict = .byline
      }
    }
    let after = parts.indices[(last + 1)...].filter {
      isSignature(parts[$0], bytes) && bytes[parts[$0].block.span.start] != UInt8(ascii: "-")
    }
    // Three and more are a list, of participants perhaps.
    if after.count <= 2 {
      for index in after where index != headline { parts[index].verdict = .byline }
    }
  }

  /// Whether a line above the headline names a site or section: of one or two words, or of up to four
  /// with capitals or with marks between them.
  private func isLabel(_ part: Part, _ bytes: [UInt8]) -> Bool {
    guard part.isOpen, part.shape.words <= 5, !part.shape.endsSentence else { return false }
    let line = bytes[part.block.span.start..<part.block.span.end]
    return part.shape.words <= 2
      || line.split(separator: 0x20).allSatisfy { (0x41...0x5A).contains($0.first ?? 0) }
      || FoldedLine(bytes, part.block.span).words.contains(.separator)
  }

  private func isSignature(_ part: Part, _ bytes: [UInt8]) -> Bool {
    guard part.isOpen, part.block.role == .plain, !part.shape.endsSentence else { return false }
    let line = bytes[part.block.span.start..<part.block.span.end]
    if part.shape.words <= 3 { return true }
    if part.shape.words == 4 {
      return line.split(separator: 0x20).allSatisfy { (0x41...0x5A).contains($0.first ?? 0) }
    }
    let slashes = line.count { $0 == UInt8(ascii: "/") }
    let dash = line.starts(with: "—".utf8) || line.starts(with: "–".utf8)
    return part.shape.words <= 8 && dash || part.shape.words <= 16 && slashes >= 2
      || part.shape.words <= 16
        && LineVerdict.isDateline(FoldedLine(bytes, part.block.span), cues, tenths: 6)
  }
}
