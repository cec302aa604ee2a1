// An RDF file, or standard input, in the syntax that its name or the user says, packed or not.
internal import ArgumentParser
internal import Foundation
internal import SanadRDF

/// A file, or standard input, with its syntax.
struct RDFInput {
  /// The file as the user named it; `-` is standard input.
  let path: String
  let format: RDFFormat
  private let isPacked: Bool

  /// An input.
  ///
  /// - Throws: `ValidationError` where neither the name nor the user says the syntax.
  init(_ path: String, format: RDFFormat? = nil) throws {
    let name = RDFFileName(path)
    guard let format = format ?? name.format else { throw name.unknown(option: "--from") }
    self.path = path
    self.format = format
    isPacked = name.isPacked
  }

  /// What messages call the input.
  var name: String { path == "-" ? "standard input" : path }

  /// How many bytes the file has; 0 where nobody knows.
  var length: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// The bytes of the input, unpacked.
  ///
  /// - Parameter progress: Told how many bytes of the file were read, each time some more are.
  /// - Throws: `Failure` where it cannot be opened.
  func source(progress: @escaping (Int) -> Void = { _ in }) throws -> InputSource {
    try Failure.catching {
      let file = path == "-" ? FileSource(descriptor: 0) : try FileSource(path: path)
      return try InputSource(file, name: name, isPacked: isPacked, progress: progress)
    }
  }

  /// The statements of the input, with the prefixes that it declares.
  ///
  /// - Throws: `Failure` where it cannot be read or breaks the rules of its syntax.
  func contents(base: String? = nil) throws -> DatasetSink {
    var source = try source()
    var sink = DatasetSink()
    do throws(RDFFailure) {
      try RDFReader(format, base: base).read(&source, into: &sink)
    } catch {
      throw Failure(error.naming(name).description)
    }
    return sink
  }
}

extension RDFFailure {
  /// The failure with the file that a syntax error is in.
  func naming(_ file: String) -> RDFFailure {
    guard case .syntax(var error) = self else { return self }
    error.file = file
    return .syntax(error)
  }
}

/// What the name of an RDF file says.
struct RDFFileName {
  /// The file as the user named it.
  let path: String
  /// The syntax, if an ending tells it.
  let format: RDFFormat?
  /// Whether the file is packed by gzip.
  let isPacked: Bool

  /// The file of a path.
  init(_ path: String) {
    self.path = path
    isPacked = path.hasSuffix(".gz")
    let name = isPacked ? path.dropLast(3) : path[...]
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
    format = ending.flatMap { RDFFormat(fileExtension: String($0)) }
  }

  /// What to say where nothing tells the syntax.
  func unknown(option: String) -> ValidationError {
    let formats = RDFFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return ValidationError(
      path == "-"
        ? "'-' has no ending to tell its syntax; give \(option), one of \(formats)"
        : "\(path): no ending tells its syntax; give \(option), one of \(formats)")
  }
}
