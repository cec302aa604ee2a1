// The command as users run it: each transcript is a command line with all that it writes.
import Foundation
import Testing

@Suite struct TranscriptTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  static var transcripts: [String] {
    let folder = tests.appending(path: "Transcripts").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Runs the command lines of a transcript.
  ///
  /// It holds, after each line that begins with `$ sanad`, what the command writes to both
  /// streams, then `exit` and the code. The commands run one after the other in a fresh folder with
  /// `graph.ttl`, the files of `Samples`, an empty file, a binary file and texts that are wrong.
  @Test(arguments: transcripts)
  func theCommandAnswersAsWritten(_ name: String) throws {
    let url = Self.tests.appending(path: "Transcripts").appending(path: name)
    let expected = try String(contentsOf: url, encoding: .utf8)
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var actual = ""
    for line in expected.split(separator: "\n") where line.hasPrefix("$ sanad") {
      let (output, code) = try run(String(line.dropFirst(8)), in: folder)
      actual += "\(line)\n\(output)exit \(code)\n"
    }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(actual.utf8).write(to: url)
    } else {
      #expect(actual == expected)
    }
  }

  private func makeFolder() throws -> URL {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "sanad-transcript-\(UUID())")
    try manager.createDirectory(
      at: folder.appending(path: "empty-folder"), withIntermediateDirectories: true)
    let graph = Self.tests.deletingLastPathComponent()
      .appending(path: "SanadTests/Snapshots/forum.ttl")
    try manager.copyItem(at: graph, to: folder.appending(path: "graph.ttl"))
    let files: [String: [UInt8]] = [
      "empty.txt": [],
      "picture.txt": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
      "broken.ttl": Array("<a> <b>".utf8), "nothing.ttl": Array("<http://a/> <http://b/> 1 .".utf8),
      "graph.ttl.gz": Array("<http://a/> <http://b/> 1 .".utf8),
      "bad.jsonl": Array("{\"text\": 1}\n".utf8),
    ]
    let samples = Self.tests.appending(path: "Samples")
    for name in try manager.contentsOfDirectory(atPath: samples.path) {
      try manager.copyItem(at: samples.appending(path: name), to: folder.appending(path: name))
    }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return folder
  }

  /// Runs the command with words cut at spaces, quotes respected.
  private func run(_ line: String, in folder: URL) throws -> (String, Int32) {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "sanad")
    process.arguments = words(of: line)
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["SANAD_ONTOLOGY"] =
      Self.tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ontology").path
    environment["COLUMNS"] = "100"
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  private func words(of line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }
}
