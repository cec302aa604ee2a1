// Reading a file or stream in pieces.

internal import Foundation

/// Reads a stream line by line, or the rest of it at once.
struct LineReader {
  /// A line without its end.
  enum Line {
    case bytes([UInt8])
    /// More bytes than were allowed; they are passed over.
    case tooLong
  }

  /// The number of the line that was read last, from 1.
  private(set) var lineNumber = 0

  private static let pieceSize = 1 << 18
  private var handle: FileHandle?
  private var buffer: [UInt8] = []
  private var position = 0

  /// A reader of an open file.
  init(_ handle: FileHandle) { self.handle = handle }

  /// Stops reading.
  mutating func close() {
    handle = nil
    buffer = []
    position = 0
  }

  /// The first piece of the stream, which is read again by what follows.
  mutating func peek() throws -> [UInt8] {
    if buffer.isEmpty { _ = try fill() }
    return buffer
  }

  /// All that is left; nil where that is `limit` bytes or more.
  mutating func rest(limit: Int) throws -> [UInt8]? {
    while try fill() {
      guard buffer.count - position < limit else { return nil }
    }
    guard buffer.count - position < limit else { return nil }
    defer { close() }
    return position == 0 ? buffer : Array(buffer[position...])
  }

  /// The next line; nil at the end.
  mutating func nextLine(limit: Int) throws -> Line? {
    var searched = position
    var dropped = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[position..<end])
        position = end + 1
        lineNumber += 1
        return dropped || line.count >= limit ? .tooLong : .bytes(line)
      }
      if buffer.count - position >= limit {
        dropped = true
        position = buffer.count
      }
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      guard try !fill() else { continue }
      guard dropped || !buffer.isEmpty else { return nil }
      defer { close() }
      lineNumber += 1
      return dropped ? .tooLong : .bytes(buffer)
    }
  }

  /// Reads one more piece; false at the end.
  private mutating func fill() throws -> Bool {
    guard let piece = try handle?.read(upToCount: Self.pieceSize), !piece.isEmpty else {
      handle = nil
      return false
    }
    buffer += piece
    return true
  }
}
