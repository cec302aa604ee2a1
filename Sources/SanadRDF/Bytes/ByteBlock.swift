// Sixteen bytes at a time: what makes scanning fast.
//
// This file and OutputBuffer.swift are the module's only ones with the word `unsafe`. Here it stands
// for reading integers from raw bytes: the bounds are checked, and every pattern of bits is one.

/// Sixteen bytes beside one another.
typealias ByteBlock = SIMD16<UInt8>

extension Span<UInt8> {
  /// The sixteen bytes from an offset.
  ///
  /// - Precondition: There are sixteen.
  @inline(__always)
  func block(at offset: Int) -> ByteBlock {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: ByteBlock.self)
  }

  /// The eight bytes from an offset, the first one lowest.
  ///
  /// - Precondition: There are eight.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes from an offset, the first one lowest.
  ///
  /// - Precondition: There are four.
  @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Whether the bytes are those of an array.
  ///
  /// - Complexity: O(length).
  @inline(__always)
  func isEqual(to other: [UInt8]) -> Bool { isEqual(to: other.span) }

  /// Whether the bytes are the same as others.
  ///
  /// - Complexity: O(length).
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    let count = self.count
    guard count == other.count else { return false }
    if count < 16 {
      for offset in 0..<count where self[offset] != other[offset] { return false }
      return true
    }
    // The ends differ more often than the beginnings.
    var offset = count - 16
    while true {
      guard ByteMarks(block(at: offset) .!= other.block(at: offset)).isEmpty else { return false }
      if offset == 0 { return true }
      offset = Swift.max(0, offset - 16)
    }
  }
}

extension [UInt8] {
  /// Forgets the bytes from an offset on.
  @inline(__always)
  mutating func truncate(to length: Int) { removeLast(count - length) }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

/// Which bytes of a block a comparison found.
struct ByteMarks {
  private let low: UInt64
  private let high: UInt64

  /// The bytes for which a comparison holds.
  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    let lanes = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    low = UInt64(littleEndian: lanes.x)
    high = UInt64(littleEndian: lanes.y)
  }

  /// Whether there is none.
  @inline(__always)
  var isEmpty: Bool { low | high == 0 }

  /// The first one's offset in the block, 16 where there is none.
  @inline(__always)
  var first: Int {
    low != 0 ? low.trailingZeroBitCount >> 3 : 8 + high.trailingZeroBitCount >> 3
  }

  /// The last one's offset in the block, -1 where there is none.
  @inline(__always)
  var last: Int {
    high != 0 ? 15 - high.leadingZeroBitCount >> 3 : 7 - low.leadingZeroBitCount >> 3
  }

  /// How many there are.
  @inline(__always)
  var count: Int { (low.nonzeroBitCount + high.nonzeroBitCount) >> 3 }
}

extension ByteBlock {
  /// Which bytes are the given one.
  @inline(__always)
  func matches(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .== ByteBlock(repeating: byte) }

  /// Which bytes are lower than the given one.
  @inline(__always)
  func isBelow(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .< ByteBlock(repeating: byte) }

  /// The bytes with some of their bits cleared.
  @inline(__always)
  func masked(_ bits: UInt8) -> ByteBlock { self & ByteBlock(repeating: bits) }
}
