// A graph that was saved as RDF, read back.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import SanadRDF

/// Reads graphs from files.
public enum SavedGraph {
  /// Why a file is no graph.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(path: String)
    case unknownFormat(path: String)
    case syntax(SyntaxError)
    case empty(path: String)

    /// `file: what; what to do`.
    public var description: String {
      switch self {
      case .unreadable(let path):
        "\(path): no such file, or no permission to read it; check the path"
      case .unknownFormat(let path):
        "\(path): not a graph that can be read back; "
          + "name a file ending in .ttl, .rdf, .nt or .jsonld, as `sanad extract` writes"
      case .syntax(let error): error.description
      case .empty(let path):
        "\(path): holds no entity of Sanad's; name a file that `sanad extract` wrote"
      }
    }
  }

  /// The graph of a file in one of the syntaxes of RDF, by the ending of its name.
  ///
  /// - Throws: `Failure`.
  public static func load(_ path: String) throws(Failure) -> KnowledgeGraph {
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    guard let format = RDFFormat(fileExtension: ending) else { throw .unknownFormat(path: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    let rdf: RDFGraph
    do {
      rdf = try RDFReader(format).dataset(from: Array(data)).merged
    } catch {
      var error = error
      error.file = path
      throw .syntax(error)
    }
    let graph = RDFReading.knowledgeGraph(of: rdf)
    guard !graph.entities.isEmpty else { throw .empty(path: path) }
    return graph
  }
}
