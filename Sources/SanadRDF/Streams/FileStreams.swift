// Files, pipes, standard input and output as rows of bytes.
//
// Here `unsafe` stands for handing memory that an array owns to read(2) and write(2).
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Bytes that are read from a file descriptor.
public struct FileSource: ByteSource {
  private static let pieceLength = 1 << 16

  private let file: OpenFile
  private let name: String

  /// The file at a path, which is closed when nobody reads it any more.
  ///
  /// - Throws: `StreamFailure` where it cannot be opened.
  public init(path: String) throws(StreamFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StreamFailure(
        "\(path) cannot be opened: \(OpenFile.reason)", remedy: "check the path and permissions")
    }
    file = OpenFile(descriptor, isOwned: true)
    name = path
  }

  /// A descriptor that somebody else closes, such as 0 for standard input.
  public init(descriptor: Int32, name: String = "standard input") {
    file = OpenFile(descriptor, isOwned: false)
    self.name = name
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: `StreamFailure` where they cannot be read.
  public mutating func next() throws(StreamFailure) -> [UInt8] {
    var outcome = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, count in
      repeat {
        outcome = unsafe read(file.descriptor, buffer.baseAddress, Self.pieceLength)
      } while outcome < 0 && errno == EINTR
      count = max(outcome, 0)
    }
    guard outcome >= 0 else {
      throw StreamFailure(
        "\(name) cannot be read: \(OpenFile.reason)", remedy: "check the file and its disk")
    }
    return bytes
  }
}

/// Bytes that are written to a file descriptor.
public struct FileDestination: ByteDestination {
  private let descriptor: Int32
  private let name: String

  /// A descriptor that somebody else closes, such as 1 for standard output.
  public init(descriptor: Int32, name: String = "standard output") {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes bytes, all of them.
  ///
  /// - Throws: `StreamFailure` where they cannot be written.
  public mutating func write(_ bytes: [UInt8]) throws(StreamFailure) {
    var written = 0
    while written < bytes.count {
      let outcome = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Self.write(
          descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if outcome < 0, errno == EINTR { continue }
      guard outcome >= 0 else {
        throw StreamFailure(
          "\(name) cannot be written: \(OpenFile.reason)",
          remedy: "check that the disk has room and that the reader of the pipe is there")
      }
      written += outcome
    }
  }

  /// The system's own call, whose name the method above takes.
  private static func write(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, start, count)
    #elseif canImport(Darwin)
      unsafe Darwin.write(descriptor, start, count)
    #endif
  }
}

/// A file descriptor.
///
/// A class, because copies of a source share it and the last of them closes it.
private final class OpenFile {
  let descriptor: Int32
  private let isOwned: Bool

  init(_ descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Why the last call failed.
  static var reason: String { unsafe String(cString: strerror(errno)) }
}
