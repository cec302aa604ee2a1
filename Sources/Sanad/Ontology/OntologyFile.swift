// A Turtle file of the ontology folder, read into memory.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SanadRDF

/// A Turtle file with its graph.
struct OntologyFile {
  /// The path as it was looked up.
  let path: String
  /// What it says.
  let graph: RDFGraph
  private let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Throws: `OntologyError` where it cannot be read or is no Turtle.
  init(path: String) throws(OntologyError) {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: "no such file, or no permission")
    }
    bytes = Array(data)
    do {
      graph = try TurtleReader().graph(from: bytes)
    } catch {
      var error = error
      error.file = path
      throw .syntax(error)
    }
  }

  /// The place where a subject is described: the first line that begins with one of its spellings.
  ///
  /// - Complexity: O(length): it is asked for once, when something is wrong.
  func place(of iri: IRI, base: String, shown subject: String) -> OntologyError.Place {
    let relative = iri.value.hasPrefix(base) ? String(iri.value.dropFirst(base.count)) : iri.value
    let spellings = ["<\(relative)>", "<\(iri.value)>", "sanad:" + subject + " "].map {
      Array($0.utf8)
    }
    var line = 1
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if spellings.contains(where: { text.starts(with: $0) }) {
        return OntologyError.Place(file: path, line: line, subject: subject)
      }
      line += 1
    }
    return OntologyError.Place(file: path, line: 1, subject: subject)
  }
}
