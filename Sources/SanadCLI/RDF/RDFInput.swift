// An RDF file that a command reads whole, in the syntax that its name or the user says.
internal import ArgumentParser
internal import Foundation
internal import SanadRDF

/// A file, or standard input, with its syntax.
struct RDFInput {
  /// The file as the user named it; `-` is standard input.
  let name: String
  let format: RDFFormat

  /// An input.
  ///
  /// - Throws: `ValidationError` where neither the name nor the user says the syntax.
  init(_ name: String, format: RDFFormat? = nil) throws {
    self.name = name
    guard let format = format ?? RDFFormat(fileName: name) else {
      throw ValidationError(
        name == "-"
          ? "standard input has no name to tell its syntax by; give --from"
          : "\(name): no ending tells its syntax; give --from, one of "
            + RDFFormat.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self.format = format
  }

  /// The bytes of the input.
  ///
  /// - Throws: `Failure` where it cannot be read.
  func bytes() throws -> [UInt8] {
    if name == "-" {
      return try Failure.catching {
        [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
      }
    }
    guard let data = FileManager.default.contents(atPath: name) else {
      throw Failure("\(name): no such file, or no permission to read it; check the path")
    }
    return [UInt8](data)
  }

  /// The statements of the input.
  ///
  /// - Throws: `Failure` where it cannot be read or breaks the rules of its syntax.
  func dataset(base: String? = nil) throws -> RDFDataset {
    let bytes = try bytes()
    do throws(SyntaxError) {
      return try RDFReader(format, base: base).dataset(from: bytes)
    } catch {
      var error = error
      error.file = name == "-" ? "standard input" : name
      throw Failure(error.description)
    }
  }
}

extension RDFFormat {
  /// The syntax that a file name's ending stands for.
  init?(fileName: String) {
    guard let ending = fileName.split(separator: ".").last, fileName.contains(".") else {
      return nil
    }
    self.init(fileExtension: String(ending))
  }
}
