// A sentence of a corpus with its marked names, and the reading of the files that hold such sentences.
internal import Foundation
internal import SanadText

/// A sentence of a corpus.
struct CorpusSentence: Equatable {
  /// A run of tokens that is one name.
  struct Name: Equatable {
    var tokens: Range<Int>
    var type: NameType
  }

  /// The tokens as the file has them, without marks of writing direction.
  var tokens: [String]
  /// The names of persons, organizations and places; other names are left out.
  var names: [Name]
  /// The number of the article in its file.
  var article: Int

  /// The sentences of a file, marked text where its name ends in `.txt`, otherwise CoNLL; of a folder,
  /// those of all its marked texts, in the order of their names.
  ///
  /// - Throws: `TrainingError` where a file cannot be read or its marks are wrong.
  static func sentences(in path: String) throws -> [CorpusSentence] {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    if values?.isDirectory == true {
      let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return try files.filter { $0.hasSuffix(".txt") }.flatMap {
        try sentences(in: "\(path)/\($0)")
      }
    }
    let text = try text(of: path)
    guard path.hasSuffix(".txt") else { return ConllReader.sentences(in: text) }
    do {
      return try MarkedTextReader.sentences(in: text)
    } catch {
      throw TrainingError.malformed(path, error)
    }
  }

  /// The text of a file; `gzip` unpacks it where its name ends in `.gz`.
  static func text(of path: String) throws -> String {
    String(decoding: try data(of: path), as: UTF8.self)
  }

  /// The bytes of a file; `gzip` unpacks it where its name ends in `.gz`.
  static func data(of path: String) throws -> Data {
    guard path.hasSuffix(".gz") else {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw TrainingError.unreadable(path)
      }
      return data
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
    return data
  }

  /// A text without marks of writing direction, which say nothing about names.
  static func withoutMarks(_ text: some StringProtocol) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !(0x200E...0x200F).contains($0.value) && $0.value != 0xFEFF
        }))
  }
}

extension NameType {
  /// The type of a corpus tag; nil for tags of other names.
  init?(corpusTag: some StringProtocol) {
    switch corpusTag {
    case "PER": self = .person
    case "ORG": self = .organization
    case "LOC": self = .place
    default: return nil
    }
  }
}

/// What can go wrong with the data for training.
enum TrainingError: Error, CustomStringConvertible {
  /// A file that is missing or cannot be unpacked.
  case unreadable(String)
  /// A file of marked text whose marks are wrong.
  case malformed(String, MarkedTextError)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read: check --data and the training plan"
    case .malformed(let path, let error): "\(path):\(error)"
    }
  }
}
