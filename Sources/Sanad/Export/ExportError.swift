// All that can go wrong between a graph and its file, and the words for it.

/// A fault in saving a graph.
public enum ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The format has no way to say something that is in the graph.
  case inexpressible(format: ExportFormat, reason: String)
  /// The file could not be written.
  case unwritable(path: String, reason: Reason)

  /// Why a file could not be written.
  public enum Reason: Hashable, Sendable {
    case noFolder
    case noPermission
    case isFolder
    case diskFull
    case other(String)
  }

  /// `file: what; what to do`.
  public var description: String {
    switch self {
    case .inexpressible(let format, let reason):
      "\(format.name) cannot carry this graph: \(reason)"
    case .unwritable(let path, let reason):
      switch reason {
      case .noFolder: "\(path): its folder does not exist; make the folder or name another with -o"
      case .noPermission:
        "\(path): no permission to write there; change it or name another place with -o"
      case .isFolder: "\(path): a folder of that name is in the way; name another place with -o"
      case .diskFull: "\(path): the disk is full; make room or name another place with -o"
      case .other(let text): "\(path): cannot be written: \(text); name another place with -o"
      }
    }
  }
}
