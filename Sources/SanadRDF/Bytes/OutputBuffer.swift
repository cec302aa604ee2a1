// Bytes on their way out, gathered before they are written.
//
// This file and ByteBlock.swift are the module's only ones with the word `unsafe`. Here it stands for
// a run of memory that the buffer owns from its making to its end, written only below `capacity`.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A growing run of bytes.
@safe struct OutputBuffer: ~Copyable {
  /// How many bytes there are.
  private(set) var count = 0
  private var capacity: Int
  private var memory: UnsafeMutableRawPointer

  /// An empty buffer.
  init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    unsafe memory = Self.allocated(nil, self.capacity)
  }

  deinit { unsafe free(memory) }

  /// Whether there is nothing in it.
  var isEmpty: Bool { count == 0 }

  /// A copy of the bytes.
  var copied: [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// Takes all bytes out.
  mutating func removeAll() -> [UInt8] {
    defer { count = 0 }
    return copied
  }

  /// Hands the bytes to a receiver, piece by piece.
  ///
  /// - Throws: What the receiver throws.
  func hand<Failure>(to receive: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let pieceLength = 1 << 17
    var start = 0
    while start < count {
      let length = min(pieceLength, count - start)
      try receive(unsafe Array(UnsafeRawBufferPointer(start: memory + start, count: length)))
      start += length
    }
  }

  /// Whether the bytes are the same as others.
  ///
  /// - Complexity: O(length).
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard other.count == count else { return false }
    return unsafe other.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return true }
      return unsafe memcmp(start, memory, count) == 0
    }
  }

  /// Puts other bytes into the place of all.
  @inline(__always)
  mutating func replace(with bytes: Span<UInt8>) {
    count = 0
    append(bytes)
  }

  /// Forgets the bytes from an offset on.
  mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count)
    count = length
  }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends text of ours.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (memory + count).copyMemory(from: text.utf8Start, byteCount: length)
    count += length
  }

  /// Appends the bytes of an array.
  @inline(__always)
  mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

  /// Appends bytes.
  ///
  /// Short ones are copied by blocks that overlap, which is quicker than a call.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    let length = bytes.count
    reserve(length)
    let target = unsafe memory + count
    count += length
    if length >= 16 {
      if length > 256 {
        unsafe bytes.withUnsafeBytes { source in
          guard let start = source.baseAddress else { return }
          unsafe target.copyMemory(from: start, byteCount: length)
        }
        return
      }
      var offset = 0
      while offset < length - 16 {
        unsafe target.storeBytes(
          of: bytes.block(at: offset), toByteOffset: offset, as: ByteBlock.self)
        offset += 16
      }
      unsafe target.storeBytes(
        of: bytes.block(at: length - 16), toByteOffset: length - 16, as: ByteBlock.self)
    } else if length >= 8 {
      unsafe target.storeBytes(of: bytes.word(at: 0).littleEndian, as: UInt64.self)
      unsafe target.storeBytes(
        of: bytes.word(at: length - 8).littleEndian, toByteOffset: length - 8, as: UInt64.self)
    } else if length >= 4 {
      unsafe target.storeBytes(of: bytes.halfWord(at: 0).littleEndian, as: UInt32.self)
      unsafe target.storeBytes(
        of: bytes.halfWord(at: length - 4).littleEndian, toByteOffset: length - 4, as: UInt32.self)
    } else {
      for offset in 0..<length {
        unsafe target.storeBytes(of: bytes[offset], toByteOffset: offset, as: UInt8.self)
      }
    }
  }

  /// Makes room for more bytes.
  @inline(__always)
  private mutating func reserve(_ length: Int) {
    if count + length > capacity { grow(length) }
  }

  @inline(never)
  private mutating func grow(_ length: Int) {
    capacity = max(2 * capacity, count + length)
    unsafe memory = Self.allocated(memory, capacity)
  }

  /// Memory of a size with what other memory holds, which the system can often move without copying.
  private static func allocated(
    _ memory: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer {
    guard let memory = unsafe realloc(memory, size) else {
      fatalError("there is no memory for \(size) bytes of output")
    }
    return unsafe memory
  }
}
