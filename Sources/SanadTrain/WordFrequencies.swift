// Reading the word lists of the Python package wordfreq.
internal import Foundation

/// Words in groups of the same frequency, the most frequent first.
///
/// The format `cB` is a MessagePack array: a header, then for each centibel below certainty the list
/// of the words that are so frequent. A hundred centibels are a factor of ten.
struct WordFrequencies {
  /// The groups, with the centibels by which their words are rarer than certainty.
  let groups: [(words: [String], centibels: Int)]

  /// The lists of a file, perhaps packed by gzip.
  ///
  /// - Throws: `TrainingError.unreadable` for a file of another form.
  init(contentsOf path: String) throws {
    var reader = MessagePackReader(bytes: [UInt8](try CorpusSentence.data(of: path)))
    guard let count = reader.arrayCount(), count > 0, reader.skipHeader() else {
      throw TrainingError.unreadable(path)
    }
    var groups: [(words: [String], centibels: Int)] = []
    for centibels in 0..<count - 1 {
      guard let words = reader.texts() else { throw TrainingError.unreadable(path) }
      if !words.isEmpty { groups.append((words, centibels)) }
    }
    self.groups = groups
  }

  /// How common words of a frequency are: 7 for the words of every text, 0 for the rare ones.
  static func level(ofCentibels centibels: Int) -> UInt32 {
    UInt32([610, 575, 540, 500, 450, 400, 330].count { centibels <= $0 })
  }
}

/// Reads the few kinds of MessagePack values that word lists have.
private struct MessagePackReader {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func number(bytes count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number of elements of an array that begins here.
  mutating func arrayCount() -> Int? {
    guard let tag = number(bytes: 1) else { return nil }
    switch tag {
    case 0x90...0x9F: return tag & 0xF
    case 0xDC: return number(bytes: 2)
    case 0xDD: return number(bytes: 4)
    default: return nil
    }
  }

  private mutating func text() -> String? {
    guard let tag = number(bytes: 1) else { return nil }
    let length: Int?
    switch tag {
    case 0xA0...0xBF: length = tag & 0x1F
    case 0xD9: length = number(bytes: 1)
    case 0xDA: length = number(bytes: 2)
    default: length = nil
    }
    guard let length, offset + length <= bytes.count else { return nil }
    defer { offset += length }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }

  /// An array of strings.
  mutating func texts() -> [String]? {
    guard let count = arrayCount() else { return nil }
    var texts: [String] = []
    for _ in 0..<count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// Skips the header, `{"format": "cB", "version": 1}`; whether it is there.
  mutating func skipHeader() -> Bool {
    guard number(bytes: 1) == 0x82, text() == "format", text() == "cB", text() == "version" else {
      return false
    }
    return number(bytes: 1) == 1
  }
}
