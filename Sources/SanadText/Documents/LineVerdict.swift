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
  /// - Complexity: O(length of the line), of which long lines are read only in part.
  init(_ block: DraftBlock, _ shape: LineShape, in bytes: [UInt8], cues: BoilerplateCues) {
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
    guard shape.words < LineShape.mostWords else {
      self = .open
      return
    }
    let isShort = shape.words <= BoilerplateCues.mostWordsSearched
    if isShort, Self.isFormOrAddress(bytes, block.span) {
      self = .boilerplate
      return
    }
    let most = isShort ? Int.max : BoilerplateCues.mostWordsOfCue
    let folded = FoldedLine(bytes, block.span, most: most)
    if let cue = cues.cue(for: folded, count: shape.words) {
      switch cue.effect {
      case .line: self = Self.isSentence(shape, after: cue) ? .open : .boilerplate
      case .list: self = .listHeading
      case .rest: self = .afterArticle
      case .byline: self = shape.words <= 20 && !shape.endsSentence ? .byline : .open
      }
      return
    }
    if isShort, Self.isMenu(folded, cues) {
      self = .boilerplate
    } else if shape.words <= 16, !shape.endsWithFullStop, Self.isDateline(folded, cues, tenths: 8) {
      self = .byline
    } else {
      self = .open
    }
  }

  /// Whether the line is made of addresses or hash tags, has a field to fill in, or begins with the
  /// copyright sign.
  static func isFormOrAddress(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    let line = bytes[span.start..<span.end]
    if line.starts(with: "©".utf8) || line.starts(with: "(c) ".utf8) { return true }
    var underscores = 0
    for byte in line {
      underscores = byte == UInt8(ascii: "_") ? underscores + 1 : 0
      if underscores == 3 { return true }
    }
    guard isTagOrAddress(line.prefix { $0 > 0x20 }) else { return false }
    return line.split { $0 <= 0x20 }.allSatisfy(isTagOrAddress)
  }

  private static func isTagOrAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == UInt8(ascii: "#") || word.starts(with: "http://".utf8)
      || word.starts(with: "https://".utf8) || word.starts(with: "www.".utf8)
      || word.dropFirst().contains(UInt8(ascii: "@"))
  }

  /// Whether the line is a row of short labels, half of which are cues by themselves, as in
  /// `Home | Politics | Contact`.
  private static func isMenu(_ line: FoldedLine, _ cues: BoilerplateCues) -> Bool {
    let labels = line.words.split(separator: .separator)
    guard labels.count >= 2, labels.allSatisfy({ $0.count <= 4 }) else { return false }
    let known = labels.count { label in
      cues.cue(for: FoldedLine(words: Array(label)), count: label.count)?.place == .whole
    }
    return known * 2 >= labels.count && known >= (labels.count == 2 ? 2 : 1)
  }

  /// Whether a line that begins with a short cue is a full sentence of running text all the same, as
  /// in `Photo: a sentence …`.
  private static func isSentence(_ shape: LineShape, after cue: BoilerplateCues.Cue) -> Bool {
    cue.place == .start && cue.words.count { $0 != .separator } <= 2 && shape.words >= 15
      && shape.endsWithFullStop
  }

  /// Whether the line is a date with little else: so many words in ten are numbers, months, days or
  /// as short as a preposition, and at least one is a number.
  static func isDateline(_ line: FoldedLine, _ cues: BoilerplateCues, tenths: Int) -> Bool {
    var numbers = 0
    var dates = 0
    var short = 0
    for word in line.words where word != .separator {
      if word == .number {
        numbers += 1
      } else if cues.dateWords.contains(word) {
        dates += 1
      } else if word.length <= 2 {
        short += 1
      }
    }
    return numbers > 0 && numbers + dates >= short
      && (numbers + dates + short) * 10 >= line.count * tenths
      && (dates > 0 || numbers > 1 || line.count == numbers)
  }
}
