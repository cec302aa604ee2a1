// The labels under which blank nodes are written: their own where a syntax can carry them.

/// The labels of a graph's blank nodes in a file.
///
/// A label keeps its own form where it is made of ASCII letters, digits and `_` and begins with a
/// letter, which every syntax takes. The others are numbered `b1`, `b2` and so on, leaving out
/// numbers that are taken.
struct BlankNodeLabels {
  private var replacements: [String: String] = [:]

  /// The labels for all graphs of a dataset.
  ///
  /// - Complexity: O(number of terms), O(n log n) where a label must be replaced.
  init(of dataset: RDFDataset) {
    var labels: Set<String> = []
    for name in dataset.names {
      name?.collectLabels(into: &labels)
      labels.formUnion(dataset[name].blankLabels)
    }
    self.init(of: labels)
  }

  private init(of labels: Set<String>) {
    let plain = labels.filter { Self.isPlain($0.utf8) }
    var others = Array(labels.subtracting(plain))
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

  /// Whether every syntax takes a label as it is.
  static func isPlain(_ label: some Collection<UInt8>) -> Bool {
    guard let first = label.first, first.isASCIILetter else { return false }
    return label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
  }
}

extension Term {
  /// Adds the labels of the blank nodes that the term is or holds.
  func collectLabels(into labels: inout Set<String>) {
    switch self {
    case .iri, .literal: break
    case .blank(let label): labels.insert(label)
    case .triple(let triple):
      triple.subject.collectLabels(into: &labels)
      triple.object.collectLabels(into: &labels)
    }
  }
}

extension RDFGraph {
  /// The labels of the graph's blank nodes, those in triple terms among them.
  fileprivate var blankLabels: Set<String> {
    var labels: Set<String> = []
    for term in terms { term.collectLabels(into: &labels) }
    return labels
  }
}

extension RDFDataset {
  /// The labels of the blank nodes that name graphs or stand in more than one.
  var sharedBlankLabels: Set<String> {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for name in names {
      name?.collectLabels(into: &shared)
      let labels = self[name].blankLabels
      shared.formUnion(seen.intersection(labels))
      seen.formUnion(labels)
    }
    return shared
  }
}
