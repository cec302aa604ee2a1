// The bytes of an input on their way to its reader.
internal import SanadGzip
internal import SanadRDF

/// A file that is counted as it is read, and unpacked where it is packed.
struct InputSource: ByteSource {
  private enum Kind {
    case plain(CountedSource)
    case packed(GzipSource<CountedSource>)
  }

  private var kind: Kind
  private let name: String

  init(
    _ file: FileSource, name: String, isPacked: Bool, progress: @escaping (Int) -> Void
  ) throws(StreamFailure) {
    let counted = CountedSource(file: file, progress: progress)
    kind = isPacked ? .packed(try GzipSource(counted)) : .plain(counted)
    self.name = name
  }

  mutating func next() throws(StreamFailure) -> [UInt8] {
    switch kind {
    case .plain(var source):
      defer { kind = .plain(source) }
      return try source.next()
    case .packed(var source):
      defer { kind = .packed(source) }
      do throws(StreamFailure) {
        return try source.next()
      } catch {
        throw StreamFailure("\(name): \(error.message)", remedy: error.remedy)
      }
    }
  }
}

/// A file that tells how much of it was read.
private struct CountedSource: ByteSource {
  var file: FileSource
  let progress: (Int) -> Void
  private var count = 0

  init(file: FileSource, progress: @escaping (Int) -> Void) {
    self.file = file
    self.progress = progress
  }

  mutating func next() throws(StreamFailure) -> [UInt8] {
    let bytes = try file.next()
    count += bytes.count
    progress(count)
    return bytes
  }
}
