// Where the command writes: results to standard output, everything else to standard error.
internal import Foundation
internal import Sanad

/// The two streams of the process.
enum StandardStreams {
  /// Writes bytes of a result.
  static func output(_ bytes: [UInt8]) throws(ExportError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw .unwritable(path: "standard output", reason: .other(error.localizedDescription))
    }
  }

  /// Writes a message.
  ///
  /// There is nobody to tell if that fails.
  static func message(_ text: String, terminator: String = "\n") {
    try? FileHandle.standardError.write(contentsOf: Data((text + terminator).utf8))
  }

  /// Whether messages go to a terminal.
  static var hasTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
}
