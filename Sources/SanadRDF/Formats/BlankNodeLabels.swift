// The labels under which blank nodes are written: their own where a syntax can carry them.

/// The labels of a graph's blank nodes in a file.
///
/// A label keeps its own form where it is made of ASCII letters, digits and `_` and begins with a
/// letter, which every syntax takes. The others are numbered `b1`, `b2` and so on, leaving out
/// numbers that are taken.
struct BlankNodeLabels {
  private var replacements: [String: String] = [:]

  /// The labels for a graph.
  ///
  /// - Complexity: O(number of terms), O(n log n) where a label must be replaced.
  init(of graph: RDFGraph) {
    var plain: Set<String> = []
    var others: [String] = []
    func note(_ term: Term) {
      switch term {
      case .blank(let label):
        if Self.isPlain(label) { plain.insert(label) } else { others.append(label) }
      case .triple(let triple):
        note(triple.subject)
        note(triple.object)
      case .iri, .literal: break
      }
    }
    graph.terms.forEach(note)
    others = Array(Set(others))
    // The shorter first, so that numbers come in their order.
    others.sort {
      let (a, b) = ($0.utf8.count, $1.utf8.count)
      return a != b ? a < b : $0.precedesInBytes($1)
    }
    var number = 0
    for label in others {
      repeat { number += 1 } while plain.contains("b\(number)")
      replacements[label] = "b\(number)"
    }
  }

  /// The label to write for a blank node's own.
  subscript(label: String) -> String { replacements[label] ?? label }

  /// A term with its blank nodes relabelled.
  func applied(to term: Term) -> Term {
    switch term {
    case .iri, .literal: term
    case .blank(let label): .blank(self[label])
    case .triple(let triple):
      .triple(
        Triple(applied(to: triple.subject), triple.predicate, applied(to: triple.object)))
    }
  }

  private static func isPlain(_ label: String) -> Bool {
    guard let first = label.utf8.first, first.isASCIILetter else { return false }
    return label.utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_")
    }
  }
}
