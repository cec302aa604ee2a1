// The files that the benchmark makes for the tools and takes away again.
//
// Here `unsafe` stands for the C strings of open(2) and unlink(2).
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import SanadRDF

/// Files of the benchmark.
enum ScratchFile {
  /// Makes a file of what a closure writes.
  static func write(to path: String, _ fill: (inout FileDestination) throws -> Void) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else {
      throw StreamFailure("\(path) cannot be written", remedy: "name another --scratch folder")
    }
    defer { close(descriptor) }
    var destination = FileDestination(descriptor: descriptor, name: path)
    try fill(&destination)
  }

  /// Takes a file away.
  static func remove(_ path: String) { unsafe _ = unlink(path) }
}
