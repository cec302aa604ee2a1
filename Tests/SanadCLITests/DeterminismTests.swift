// The same articles give the same bytes, in any order and with any number of jobs.
import Foundation
import Testing

@Suite struct DeterminismTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func theExampleArticlesGiveTheSameBytes() throws {
    let seeds = try FileManager.default.contentsOfDirectory(
      atPath: Self.package.appending(path: "seeds").path
    ).sorted().map { "seeds/" + $0 }
    let expected = try turtle(of: seeds, "--jobs", "1")
    #expect(expected.count > 10_000)
    #expect(try turtle(of: seeds.reversed(), "--jobs", "2") == expected)
    #expect(try turtle(of: ["seeds"]) == expected)
  }

  private func turtle(of inputs: [String], _ options: String...) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "sanad")
    process.arguments = ["extract"] + inputs + ["-o", "-", "--quiet"] + options
    process.currentDirectoryURL = Self.package
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}
