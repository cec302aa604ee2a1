// The labels under which blank nodes are written: their own where a syntax can carry them.

/// The labels of a graph's blank nodes in a file.
///
/// All keep their own where each is made of ASCII letters, digits and `_` and begins with a letter, which
/// every syntax takes; else all are numbered in the order of their own labels: `b0`, `b1` …
struct BlankNodeLabels {
  private var replacements: [String: String] = [:]

  /// The labels for a graph.
  ///
  /// - Complexity: O(number of terms), O(n log n) where a label must be replaced.
  init(of graph: RDFGraph) {
    var labels: [String] = []
    var isPlain = true
    for case .blank(let label) in graph.terms {
      labels.append(label)
      isPlain = isPlain && Self.isPlain(label)
    }
    guard !isPlain else { return }
    labels.sort { $0.precedesInBytes($1) }
    for (number, label) in labels.enumerated() { replacements[label] = "b\(number)" }
  }

  /// The label to write for a blank node's own.
  subscript(label: String) -> String { replacements[label] ?? label }

  private static func isPlain(_ label: String) -> Bool {
    guard let first = label.utf8.first, first.isASCIILetter else { return false }
    return label.utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_")
    }
  }
}
