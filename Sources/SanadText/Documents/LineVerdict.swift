// What a single line is, judged by itself.

/// What is known of a line before the lines around it are looked at.
enum LineVerdict: Hashable {
  /// Nothing speaks against it.
  case open
  /// Author, agency, place or date.
  case byline
  /// Not part of the article.
  case boilerplate
  /// So, and it heads a list of items that are not either.
  case listHeading
  /// So, and the article ends before it.
  case afterArticle

  /// The verdict on a paragraph.
  ///
  /// - Complexity: O(length of the line); constant for lines that are too long to be in doubt.
  init(_ block: DraftBlock, _ shape: LineShape, text: String, cues: BoilerplateCues) {
    switch block.role {
    case .outside:
      self = .boilerplate
      return
    case .byline:
      self = .byline
      return
    case .plain, .headline, .heading, .item: break
    }
    guard shape.hasText else {
      self = .boilerplate
      return
    }
    guard shape.words < LineShape.mostWords, block.span.count < 1200 else {
      self = .open
      return
    }
    let line = text[block.span]
    if Self.isFormOrAddress(line) {
      self = .boilerplate
      return
    }
    let folded = FoldedLine(line)
    if let cue = cues.cue(for: folded) {
      switch cue.effect {
      case .line: self = .boilerplate
      case .list: self = .listHeading
      case .rest: self = .afterArticle
      case .byline: self = shape.words <= 20 && !shape.endsWithFullStop ? .byline : .open
      }
      return
    }
    if Self.isMenu(folded, cues) {
      self = .boilerplate
    } else if shape.words <= 16, !shape.endsWithFullStop, Self.isDateline(folded, cues) {
      self = .byline
    } else {
      self = .open
    }
  }

  /// Whether the line is made of addresses or hash tags, has a field to fill in, or begins with the
  /// copyright sign.
  private static func isFormOrAddress(_ line: Substring) -> Bool {
    if line.utf8.starts(with: "©".utf8) || line.utf8.starts(with: "(c) ".utf8) { return true }
    if line.contains("___") { return true }
    let words = line.split { $0.isWhitespace }
    if words.allSatisfy({ $0.hasPrefix("#") }) { return true }
    return words.allSatisfy {
      $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("www.")
        || $0.utf8.dropFirst().contains(UInt8(ascii: "@"))
    }
  }

  /// Whether the line is a row of short labels, half of which are cues by themselves, as in
  /// `Home | Politics | Contact`.
  private static func isMenu(_ line: FoldedLine, _ cues: BoilerplateCues) -> Bool {
    let labels = line.words.split(separator: FoldedLine.separator)
    guard labels.count >= 2, labels.allSatisfy({ $0.count <= 4 }) else { return false }
    let known = labels.count { label in
      cues.cue(for: FoldedLine(words: Array(label)))?.place == .whole
    }
    return known * 2 >= labels.count && known >= (labels.count == 2 ? 2 : 1)
  }

  /// Whether the line is a date with little else: six words in ten are numbers, months, days or as
  /// short as a preposition, and at least one is a number.
  static func isDateline(_ line: FoldedLine, _ cues: BoilerplateCues) -> Bool {
    var numbers = 0
    var dates = 0
    var short = 0
    for word in line.words where word != FoldedLine.separator {
      if word == FoldedLine.number {
        numbers += 1
      } else if cues.dateWords.contains(word) {
        dates += 1
      } else if word.unicodeScalars.count <= 2 {
        short += 1
      }
    }
    return numbers > 0 && numbers + dates >= short
      && (numbers + dates + short) * 10 >= line.count * 6
      && (dates > 0 || numbers > 1 || line.count == numbers)
  }
}
