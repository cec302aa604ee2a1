// Reading CoNLL files: one token and its tag a line, an empty line after each sentence.
internal import Foundation
internal import SanadText

/// A sentence of a CoNLL file.
struct ConllSentence {
  /// A run of tokens that is one name.
  struct Name {
    var tokens: Range<Int>
    var type: NameType
  }

  /// The tokens as the file has them.
  var tokens: [String]
  /// The names of persons, organizations and places; other names are left out.
  var names: [Name]
  /// The number of the article, counted by the comment lines that start one.
  var article: Int

  /// The sentences of a file; `gzip` unpacks it where its name ends in `.gz`.
  static func sentences(in path: String) throws -> [ConllSentence] {
    var sentences: [ConllSentence] = []
    var tokens: [String] = []
    var tags: [Substring] = []
    var article = 0

    func finish() {
      if !tokens.isEmpty {
        sentences.append(ConllSentence(tokens: tokens, names: names(in: tags), article: article))
      }
      tokens = []
      tags = []
    }

    for line in try text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# article") {
        finish()
        article += 1
      } else if let tab = line.firstIndex(of: "\t") {
        // Marks of writing direction say nothing here.
        tokens.append(
          String(String.UnicodeScalarView(line[..<tab].unicodeScalars.filter(isNoMark))))
        tags.append(line[line.index(after: tab)...])
      } else {
        finish()
      }
    }
    finish()
    return sentences
  }

  /// The text of a file, unpacked.
  static func text(of path: String) throws -> String {
    guard path.hasSuffix(".gz") else {
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw TrainingError.unreadable(path) }
    return String(decoding: data, as: UTF8.self)
  }

  private static func isNoMark(_ scalar: Unicode.Scalar) -> Bool {
    !(0x200E...0x200F).contains(scalar.value) && scalar.value != 0xFEFF
  }

  private static func names(in tags: [Substring]) -> [Name] {
    var names: [Name] = []
    for (index, tag) in tags.enumerated() {
      let type: NameType
      switch tag.dropFirst(2) {
      case "PER": type = .person
      case "ORG": type = .organization
      case "LOC": type = .place
      default: continue
      }
      if tag.hasPrefix("I"), let last = names.last, last.tokens.upperBound == index,
        last.type == type
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(Name(tokens: index..<index + 1, type: type))
      }
    }
    return names
  }
}

/// What can go wrong with the data for training.
enum TrainingError: Error, CustomStringConvertible {
  /// A file that is missing or cannot be unpacked.
  case unreadable(String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read: check --data and the training plan"
    }
  }
}
