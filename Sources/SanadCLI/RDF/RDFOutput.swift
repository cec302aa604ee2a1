// A file that is there whole or not at all, or standard output, packed or not.
//
// Here `unsafe` stands for the paths that strings lend to rename(2).
internal import ArgumentParser
internal import Foundation
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import SanadGzip
internal import SanadRDF

/// Where a command writes RDF as a stream.
struct RDFOutput {
  /// The file as the user named it; `-` is standard output.
  let path: String
  let format: RDFFormat
  private let isPacked: Bool

  /// An output.
  ///
  /// - Throws: `ValidationError` where neither the name nor the user says the syntax.
  init(_ path: String, format: RDFFormat? = nil) throws {
    let name = RDFFileName(path)
    guard let format = format ?? name.format else { throw name.unknown(option: "--to") }
    self.path = path
    self.format = format
    isPacked = name.isPacked
  }

  /// Lets some work write; a file is written beside its place, then put there.
  ///
  /// Devices and pipes are written as they are.
  ///
  /// - Throws: What the work throws, or `Failure`; no file is left behind then.
  func write<Result>(_ work: (inout OutputDestination) throws -> Result) throws -> Result {
    if path == "-" { return try write(to: 1, named: "standard output", work) }
    let place = URL(filePath: path).resolvingSymlinksInPath()
    let isFile = (try? place.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? true
    let part = isFile ? place.appendingPathExtension("part") : place
    if isFile {
      guard FileManager.default.createFile(atPath: part.path, contents: nil) else {
        throw Failure(
          "\(path): cannot be written; check that its folder exists and may be written to")
      }
    }
    do {
      let handle = try FileHandle(forWritingTo: part)
      defer { try? handle.close() }
      let result = try write(to: handle.fileDescriptor, named: path, work)
      if isFile { try put(part, at: place) }
      return result
    } catch {
      if isFile { try? FileManager.default.removeItem(at: part) }
      throw error
    }
  }

  /// Puts a finished file in its place, at once: another one of that name is there until then.
  private func put(_ part: URL, at place: URL) throws {
    guard unsafe rename(part.path, place.path) == 0 else {
      throw Failure(
        "\(path): cannot be put in place: \(unsafe String(cString: strerror(errno))); "
          + "check its folder, or write to another")
    }
  }

  private func write<Result>(
    to descriptor: Int32, named name: String, _ work: (inout OutputDestination) throws -> Result
  ) throws -> Result {
    let file = FileDestination(descriptor: descriptor, name: name)
    var destination = try Failure.catching { try OutputDestination(file, isPacked: isPacked) }
    let result = try work(&destination)
    try Failure.catching { try destination.finish() }
    return result
  }
}

/// A file that is packed where it is to be.
enum OutputDestination: ByteDestination {
  case plain(FileDestination)
  case packed(GzipDestination<FileDestination>)

  init(_ file: FileDestination, isPacked: Bool) throws(StreamFailure) {
    self = isPacked ? .packed(try GzipDestination(file)) : .plain(file)
  }

  mutating func write(_ bytes: [UInt8]) throws(StreamFailure) {
    switch self {
    case .plain(var file): try file.write(bytes)
    case .packed(var file): try file.write(bytes)
    }
  }

  mutating func finish() throws(StreamFailure) {
    switch self {
    case .plain: return
    case .packed(var file): try file.finish()
    }
  }
}
