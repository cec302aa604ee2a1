// Whole outputs compared with files that were read and approved.
import Foundation
import Testing

/// Expects bytes to be those of a file in Snapshots; RECORD_SNAPSHOTS=1 writes the file instead.
func expectSnapshot(
  _ bytes: [UInt8], _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let url = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false)
  let actual = String(decoding: bytes, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  for (line, pair) in zip(expected, actual).enumerated() where pair.0 != pair.1 {
    Issue.record(
      "\(name):\(line + 1): expected\n\(pair.0)\nbut was\n\(pair.1)", sourceLocation: sourceLocation
    )
    return
  }
  #expect(expected.count == actual.count, sourceLocation: sourceLocation)
}
