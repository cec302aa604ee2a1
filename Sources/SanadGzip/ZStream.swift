// zlib's state of one text that is packed or unpacked.
//
// Here `unsafe` stands for that state, which zlib wants to stay at its place in memory, and for the
// memory that arrays lend to zlib for the time of a call.
internal import CZlib
internal import SanadRDF

/// A text on its way through zlib.
///
/// A class, since zlib's state is freed with the last that uses it.
@safe final class ZStream {
  /// Which way a text goes.
  enum Direction {
    case packing
    case unpacking
  }

  private let direction: Direction
  private let state: UnsafeMutablePointer<z_stream>

  /// A text that goes one way.
  ///
  /// - Throws: `StreamFailure` where there is no memory.
  init(_ direction: Direction) throws(StreamFailure) {
    self.direction = direction
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: z_stream())
    let status =
      switch direction {
      case .packing: unsafe sanad_deflate_init(state, Z_DEFAULT_COMPRESSION)
      case .unpacking: unsafe sanad_inflate_init(state)
      }
    guard status == Z_OK else {
      throw StreamFailure("zlib does not start", remedy: "free some memory")
    }
  }

  deinit {
    switch direction {
    case .packing: unsafe deflateEnd(state)
    case .unpacking: unsafe inflateEnd(state)
    }
    unsafe state.deallocate()
  }

  /// Makes ready for another text behind the one that has ended.
  func reset() { _ = unsafe inflateReset(state) }

  /// Takes bytes from the front of a slice and gives what they come to, and zlib's status.
  ///
  /// - Parameters:
  ///   - limit: How many bytes to give at most.
  ///   - isEnd: Whether nothing follows the bytes.
  func run(
    _ input: inout ArraySlice<UInt8>, limit: Int, isEnd: Bool = false
  ) -> (bytes: [UInt8], status: Int32) {
    var status = Z_OK
    var taken = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { output, count in
      taken = unsafe input.withUnsafeBufferPointer { input in
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe state.pointee.avail_in = UInt32(input.count)
        unsafe state.pointee.next_out = output.baseAddress
        unsafe state.pointee.avail_out = UInt32(limit)
        status =
          switch direction {
          case .packing: unsafe deflate(state, isEnd ? Z_FINISH : Z_NO_FLUSH)
          case .unpacking: unsafe inflate(state, Z_NO_FLUSH)
          }
        return unsafe input.count - Int(state.pointee.avail_in)
      }
      count = unsafe limit - Int(state.pointee.avail_out)
    }
    input = input.dropFirst(taken)
    return (bytes, status)
  }
}
