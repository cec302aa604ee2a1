// Writing out the visible text of a part of a web page.

internal import SanadXML

/// Writes the text of elements as lines, as a browser would show them.
struct HTMLTextWriter {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  /// Its paragraphs.
  private(set) var blocks: [DraftBlock] = []

  private let outline: HTMLOutline
  private let headline: Int?
  private var line: [UInt8] = []
  private var linked = 0
  private var block = -1
  private var gap = true
  private var lastWasItem = false
  private var hasParagraph = false

  /// A writer for a page whose headline is the given element.
  init(_ outline: HTMLOutline, headline: Int?) {
    self.outline = outline
    self.headline = headline
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes the text of a range of nodes.
  ///
  /// - Complexity: O(size of the range).
  mutating func write(_ range: Range<Int>) {
    let tree = outline.tree
    var index = range.lowerBound
    while index < range.upperBound {
      let isBlock = outline.block[index] == index
      if outline.isOut[index] {
        if isBlock { endLine(gap: true) }
        index = tree.nodes[index].end
        continue
      }
      switch tree.nodes[index].content {
      case .element("br", _): endLine(gap: line.isEmpty)
      case .element("hr", _): endLine(gap: true)
      case .element where isBlock: endLine(gap: true)
      case .element: break
      case .text(let text):
        if outline.block[index] != block {
          endLine(gap: true)
          block = outline.block[index]
        }
        append(text, isLink: outline.isLink[index])
      }
      index += 1
    }
    endLine(gap: true)
  }

  private mutating func append(_ text: String, isLink: Bool) {
    let keepsLines = block >= 0 && outline.tree.name(of: block) == "pre"
    var previous: UInt8 = 0
    for byte in text.utf8 {
      // A no-break space, C2 A0, is shown as any other.
      let isNoBreakSpace = byte == 0xA0 && previous == 0xC2
      previous = byte
      if isNoBreakSpace { line.removeLast() }
      if byte <= 0x20 || isNoBreakSpace {
        if keepsLines, byte == 0x0A {
          endLine(gap: false)
        } else if let last = line.last, last != 0x20 {
          line.append(0x20)
        }
      } else {
        line.append(byte)
        if isLink { linked += 1 }
      }
    }
  }

  private mutating func endLine(gap isGap: Bool) {
    defer {
      line.removeAll(keepingCapacity: true)
      linked = 0
      gap = gap || isGap
    }
    let trimmed = line.trimmed(0, line.count)
    guard trimmed.count > 0 else { return }
    let letters = line.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
    let shape = LineShape(line, trimmed)
    let role = role(shape, isLink: linked == letters)
    let joins = role == .item && lastWasItem || !gap
    if !bytes.isEmpty { bytes += joins ? [0x0A] : [0x0A, 0x0A] }
    let start = bytes.count
    bytes += line[trimmed.start..<trimmed.end]
    blocks.append(DraftBlock(span: TextSpan(start, bytes.count), afterGap: !joins, role: role))
    lastWasItem = role == .item || role == .outside && isInList
    hasParagraph = hasParagraph || shape.isParagraph
    gap = false
  }

  /// The part that the current line plays, by the elements around it.
  private func role(_ shape: LineShape, isLink: Bool) -> DraftBlock.Role {
    let tree = outline.tree
    let name = block >= 0 ? tree.name(of: block) ?? "" : ""
    if let headline, block == headline { return .headline }
    // A line that is nothing but a link leads to another article.
    if isLink, !shape.endsWithFullStop, hasParagraph || !HTMLElements.headings.contains(name) {
      return .outside
    }
    if name == "h1" || HTMLElements.headings.contains(name) { return .heading }
    if isInList { return .item }
    if shape.words <= 20, isByline { return .byline }
    return .plain
  }

  /// Whether the line is in a list or a table.
  private var isInList: Bool {
    ancestors.contains { ["li", "dd", "dt", "td", "th"].contains(outline.tree.name(of: $0)) }
  }

  private var isByline: Bool {
    let tree = outline.tree
    return ancestors.contains {
      tree.name(of: $0) == "address"
        || HTMLElements.isCalledByline(
          (tree.attribute("class", of: $0) ?? "") + " " + (tree.attribute("rel", of: $0) ?? ""))
    }
  }

  /// The element of the current line and the two around it.
  private var ancestors: [Int] {
    var result: [Int] = []
    var index = block
    while index >= 0, result.count < 3 {
      result.append(index)
      index = outline.tree.nodes[index].parent
    }
    return result
  }
}
