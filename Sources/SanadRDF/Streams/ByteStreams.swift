// Where the bytes of a text come from, and where they go.

/// A row of bytes that is read piece by piece: a file, memory, something that unpacks another.
public protocol ByteSource {
  /// The next bytes, about 64 KB of them; none at the end.
  ///
  /// - Throws: `StreamFailure` where they cannot be read.
  mutating func next() throws(StreamFailure) -> [UInt8]
}

/// Something that takes bytes piece by piece: a file, memory, something that packs them.
public protocol ByteDestination {
  /// Takes bytes, all of them.
  ///
  /// - Throws: `StreamFailure` where they cannot be written.
  mutating func write(_ bytes: [UInt8]) throws(StreamFailure)
}

/// Why bytes could not be read or written.
public struct StreamFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What could not be done, and why.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// A failure in words.
  public init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// `what; what to do`.
  public var description: String { "\(message); \(remedy)" }
}

/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let pieceLength: Int

  /// The given bytes, in pieces of a length.
  public init(_ bytes: [UInt8], pieceLength: Int = 65_536) {
    rest = bytes[...]
    self.pieceLength = pieceLength
  }

  /// The next piece; none at the end.
  public mutating func next() -> [UInt8] {
    defer { rest = rest.dropFirst(pieceLength) }
    return Array(rest.prefix(pieceLength))
  }
}

/// Bytes gathered in memory.
public struct MemoryDestination: ByteDestination {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  public init() {}

  /// Keeps bytes.
  public mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }
}
