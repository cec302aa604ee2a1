// The paragraphs of Markdown.

/// Finds the paragraphs of a Markdown text and the marks in it that are not words.
///
/// It reads what articles use: headings, lists, quotations, emphasis, links, images, code, rules,
/// comments and the front matter of site generators. The text stays as it is; marks are spans.
struct MarkdownLayout {
  /// The paragraphs in order.
  private(set) var blocks: [DraftBlock] = []
  /// Marks, addresses and tags, in order and apart from each other.
  private(set) var markup: [TextSpan] = []
  /// The front matter's fields with one value, by name in lower case.
  private(set) var frontMatter: [String: String] = [:]

  private let bytes: [UInt8]

  /// The layout of a text.
  ///
  /// - Complexity: O(count of bytes).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = Self.lines(of: bytes)[...]
    readFrontMatter(&lines)
    read(lines)
  }

  private struct Line {
    let span: TextSpan
    let afterGap: Bool
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var afterGap = true
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      let span = bytes.trimmed(start, index)
      if span.count > 0 { lines.append(Line(span: span, afterGap: afterGap)) }
      afterGap = span.count == 0
      start = index + 1
    }
    return lines
  }

  private mutating func readFrontMatter(_ lines: inout ArraySlice<Line>) {
    guard let first = lines.first, isDashes(first),
      let end = lines.dropFirst().prefix(100).firstIndex(where: isDashes)
    else { return }
    for line in lines[(lines.startIndex + 1)..<end] {
      let text = String(decoding: bytes[line.span.start..<line.span.end], as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let value = text[text.index(after: colon)...].drop { $0.isWhitespace }
      let plain =
        value.first.map { "\"'".contains($0) } == true ? value.dropFirst().dropLast() : value
      if !plain.isEmpty { frontMatter[text[..<colon].lowercased()] = String(plain) }
    }
    for line in lines[...end] {
      blocks.append(DraftBlock(span: line.span, afterGap: line.afterGap, role: .outside))
    }
    lines = lines[(end + 1)...]
  }

  private func isDashes(_ line: Line) -> Bool {
    bytes[line.span.start..<line.span.end].elementsEqual("---".utf8)
  }

  private mutating func read(_ lines: ArraySlice<Line>) {
    var fence: UInt8?
    var hasHeadline = false
    var underlined = false
    for (index, line) in zip(lines.indices, lines) {
      let first = bytes[line.span.start]
      let isFence =
        line.span.count >= 3
        && bytes[line.span.start..<(line.span.start + 3)].allSatisfy { $0 == first }
        && (first == UInt8(ascii: "`") || first == UInt8(ascii: "~"))
      if fence != nil || isFence {
        blocks.append(DraftBlock(span: line.span, afterGap: line.afterGap, role: .outside))
        if isFence { fence = fence == nil ? first : (fence == first ? nil : fence) }
        continue
      }
      if underlined || isRule(line.span) {
        // The line below a headline that is marked by it is all marks.
        blocks.append(DraftBlock(span: line.span, afterGap: line.afterGap, role: .outside))
        markup.append(line.span)
        underlined = false
        continue
      }
      let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
      let level = next.flatMap { $0.afterGap ? nil : underline($0.span) }
      underlined = level != nil
      add(line, level: level, &hasHeadline)
    }
  }

  /// Adds a line as a paragraph of its own, or to the one before it.
  private mutating func add(_ line: Line, level: Int?, _ hasHeadline: inout Bool) {
    var text = line.span
    var role = DraftBlock.Role.plain
    var level = level
    if let hashes = heading(text) {
      level = hashes
      markup.append(TextSpan(text.start, text.start + hashes))
      text = bytes.trimmed(text.start + hashes, text.end)
    } else {
      while text.count > 1, bytes[text.start] == UInt8(ascii: ">") {
        markup.append(TextSpan(text.start, text.start + 1))
        text = bytes.trimmed(text.start + 1, text.end)
      }
      if let bullet = bullet(text) {
        role = .item
        markup.append(TextSpan(text.start, text.start + bullet))
        text = bytes.trimmed(text.start + bullet, text.end)
      }
    }
    if let level {
      role = level == 1 && !hasHeadline ? .headline : .heading
      hasHeadline = hasHeadline || level == 1
    }
    markInline(text)
    if role == .plain, !line.afterGap, let last = blocks.last,
      last.role == .plain || last.role == .item
    {
      blocks[blocks.count - 1].span = last.span.union(text)
    } else {
      let span = text.count > 0 ? text : line.span
      blocks.append(DraftBlock(span: span, afterGap: line.afterGap, role: role))
    }
  }

  /// The level of a heading with hashes.
  private func heading(_ span: TextSpan) -> Int? {
    let level = bytes[span.start..<span.end].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level), span.count > level, bytes[span.start + level] == 0x20 else {
      return nil
    }
    return level
  }

  /// The level that a line of `=` or `-` gives to the line above it.
  private func underline(_ span: TextSpan) -> Int? {
    let line = bytes[span.start..<span.end]
    guard line.count >= 3, let first = line.first, line.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first == UInt8(ascii: "=") ? 1 : first == UInt8(ascii: "-") ? 2 : nil
  }

  private func isRule(_ span: TextSpan) -> Bool {
    let marks = bytes[span.start..<span.end].filter { $0 != 0x20 }
    guard marks.count >= 3, let first = marks.first else { return false }
    return marks.allSatisfy { $0 == first } && "-*_".utf8.contains(first)
  }

  /// The length of a list item's mark: `-`, `*`, `+` or `12.` before a space.
  private func bullet(_ span: TextSpan) -> Int? {
    let line = bytes[span.start..<span.end]
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    let length: Int
    if digits > 0, digits <= 3, digits < line.count,
      ".)".utf8.contains(bytes[span.start + digits])
    {
      length = digits + 1
    } else if let first = line.first, "-*+".utf8.contains(first) {
      length = 1
    } else {
      return nil
    }
    return length < line.count && bytes[span.start + length] == 0x20 ? length : nil
  }
}

extension MarkdownLayout {
  /// Adds the marks inside of a line to the markup.
  private mutating func markInline(_ span: TextSpan) {
    var marks: [TextSpan] = []
    var links: [Int] = []
    var index = span.start
    while index < span.end {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        if index + 1 < span.end, bytes[index + 1] < 0x80, !isWord(bytes[index + 1]) {
          marks.append(TextSpan(index, index + 1))
          index += 1
        }
      case UInt8(ascii: "*"), UInt8(ascii: "`"):
        marks.append(TextSpan(index, index + 1))
      case UInt8(ascii: "_"):
        // Inside of a word it is a letter, as in a file's name.
        let before = index > span.start && isWord(bytes[index - 1])
        let after = index + 1 < span.end && isWord(bytes[index + 1])
        if !(before && after) { marks.append(TextSpan(index, index + 1)) }
      case UInt8(ascii: "["):
        links.append(marks.count)
        let isImage = index > span.start && bytes[index - 1] == UInt8(ascii: "!")
        marks.append(TextSpan(isImage ? index - 1 : index, index + 1))
      case UInt8(ascii: "]"):
        guard let open = links.popLast() else { break }
        if let end = addressEnd(after: index + 1, in: span) {
          let isImage = marks[open].count == 2
          let start = isImage ? marks[open].start : index
          if isImage { marks.removeSubrange(open...) }
          marks.append(TextSpan(start, end))
          index = end - 1
        } else {
          // Brackets that are no link are part of the text.
          links.append(open)
          unlink(&links, &marks)
        }
      case UInt8(ascii: "<"):
        guard let end = tagEnd(from: index, in: span) else { break }
        marks.append(TextSpan(index, end))
        index = end - 1
      default: break
      }
      index += 1
    }
    unlink(&links, &marks)
    markup += marks
  }

  /// Takes back the marks of brackets that turned out to open no link.
  private func unlink(_ links: inout [Int], _ marks: inout [TextSpan]) {
    guard let first = links.first else { return }
    let open = Set(links)
    marks =
      marks[..<first] + zip(first..., marks[first...]).filter { !open.contains($0.0) }.map(\.1)
    links = []
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// The end of `(address)` or `[reference]`.
  private func addressEnd(after index: Int, in span: TextSpan) -> Int? {
    guard index < span.end else { return nil }
    let close: UInt8
    switch bytes[index] {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default: return nil
    }
    return bytes[index..<min(span.end, index + 2000)].firstIndex(of: close).map { $0 + 1 }
  }

  /// The end of a tag, a comment or an address in angle brackets.
  private func tagEnd(from index: Int, in span: TextSpan) -> Int? {
    guard index + 1 < span.end else { return nil }
    let next = bytes[index + 1]
    guard
      (0x41...0x5A).contains(next & 0xDF) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    else { return nil }
    return bytes[index..<min(span.end, index + 2000)].firstIndex(of: UInt8(ascii: ">")).map {
      $0 + 1
    }
  }
}
