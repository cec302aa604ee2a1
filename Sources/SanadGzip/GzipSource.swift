// Gzip unpacked on the way in (https://www.rfc-editor.org/rfc/rfc1952).
internal import CZlib
public import SanadRDF

/// The bytes of a gzip text, unpacked piece by piece; several gzip texts behind one another are one.
public struct GzipSource<Packed: ByteSource>: ByteSource {
  private static var pieceLength: Int { 1 << 16 }

  private var packed: Packed
  private let stream: ZStream
  /// What was read and not unpacked yet.
  private var rest: ArraySlice<UInt8> = []
  /// Whether a text was begun and not ended.
  private var isInside = false
  private var isAtEnd = false

  /// The text that a source has packed.
  ///
  /// - Throws: `StreamFailure` where zlib has no memory.
  public init(_ packed: Packed) throws(StreamFailure) {
    self.packed = packed
    stream = try ZStream(.unpacking)
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: `StreamFailure` where the source cannot be read, is no gzip, or ends too early.
  public mutating func next() throws(StreamFailure) -> [UInt8] {
    while !isAtEnd {
      if rest.isEmpty { rest = try packed.next()[...] }
      if rest.isEmpty {
        isAtEnd = true
        guard !isInside else {
          throw StreamFailure(
            "the gzip text ends too early", remedy: "fetch or pack the file again")
        }
        break
      }
      isInside = true
      let (bytes, status) = stream.run(&rest, limit: Self.pieceLength)
      switch status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        isInside = false
        stream.reset()
      default:
        throw StreamFailure(
          "the text is no gzip, or is damaged",
          remedy: "check the ending of its name, or pack the file again")
      }
      if !bytes.isEmpty { return bytes }
    }
    return []
  }
}
