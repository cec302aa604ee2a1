// Gzip packed on the way out (https://www.rfc-editor.org/rfc/rfc1952).
internal import CZlib
public import SanadRDF

/// A destination that gets what is written packed by gzip, the same bytes for the same text.
public struct GzipDestination<Packed: ByteDestination>: ByteDestination {
  private static var pieceLength: Int { 1 << 16 }

  /// Where the packed bytes go.
  public private(set) var packed: Packed
  private let stream: ZStream

  /// Packs into a destination.
  ///
  /// - Throws: `StreamFailure` where zlib has no memory.
  public init(_ packed: Packed) throws(StreamFailure) {
    self.packed = packed
    stream = try ZStream(.packing)
  }

  /// Packs bytes.
  ///
  /// - Throws: `StreamFailure` where they cannot be written.
  public mutating func write(_ bytes: [UInt8]) throws(StreamFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (packed, _) = stream.run(&rest, limit: Self.pieceLength)
      if !packed.isEmpty { try self.packed.write(packed) }
    }
  }

  /// Writes what is held back and the end of the text; nothing can be written behind it.
  ///
  /// - Throws: `StreamFailure` where it cannot be written.
  public mutating func finish() throws(StreamFailure) {
    while true {
      var nothing: ArraySlice<UInt8> = []
      let (packed, status) = stream.run(&nothing, limit: Self.pieceLength, isEnd: true)
      if !packed.isEmpty { try self.packed.write(packed) }
      if status != Z_OK { return }
    }
  }
}
