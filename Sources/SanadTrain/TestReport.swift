// How well a tagger does on marked text: precision, recall and F1 for each type.
internal import Foundation
internal import SanadText

/// Counts of names found, marked and both.
struct NameCounts {
  var found = 0
  var marked = 0
  var right = 0

  /// The harmonic mean of precision and recall, 0...1.
  var f1: Double { found + marked == 0 ? 0 : 2 * Double(right) / Double(found + marked) }
  /// The share of the found names that are right, 0...1.
  var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// The share of the marked names that are found, 0...1.
  var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }
}

/// The scores of a tagger on a test corpus, without and with the pass over whole articles.
struct TestReport {
  private let name: String
  private var sentencewise = Array(repeating: NameCounts(), count: NameType.allCases.count)
  private var articlewise = Array(repeating: NameCounts(), count: NameType.allCases.count)

  /// Tags a test corpus.
  init(test: TrainingCorpora.Test, tagger: NameTagger) {
    name = test.name
    for article in test.articles {
      var tokens: [Token] = []
      var marked: [Mark] = []
      var found: [TaggedName] = []
      for sentence in article {
        let start = tokens.count
        tokens += sentence.tokens
        found += tagger.names(in: tokens[start...])
        marked += NameLabel.names(in: sentence.labels).map {
          Mark(
            start: start + $0.tokens.lowerBound, end: start + $0.tokens.upperBound, type: $0.type)
        }
      }
      Self.count(found, marked, in: &sentencewise)
      Self.count(
        DocumentNameConsistency().completed(found, in: tokens), marked, in: &articlewise)
    }
  }

  /// The table.
  var text: String {
    let types = NameType.allCases.map { type -> String in
      let counts = sentencewise[type.rawValue]
      return "\(type) P \(percent(counts.precision)) R \(percent(counts.recall)) "
        + "F \(percent(counts.f1))"
    }
    return "\(name): F \(percent(Self.sum(sentencewise).f1)) (\(types.joined(separator: "; "))); "
      + "with the article pass F \(percent(Self.sum(articlewise).f1))"
  }

  private struct Mark: Hashable {
    let start: Int
    let end: Int
    let type: NameType
  }

  private static func count(
    _ found: [TaggedName], _ marked: [Mark], in counts: inout [NameCounts]
  ) {
    let set = Set(marked)
    for mark in marked { counts[mark.type.rawValue].marked += 1 }
    for name in found {
      counts[name.type.rawValue].found += 1
      let mark = Mark(start: name.tokens.lowerBound, end: name.tokens.upperBound, type: name.type)
      if set.contains(mark) { counts[name.type.rawValue].right += 1 }
    }
  }

  private static func sum(_ counts: [NameCounts]) -> NameCounts {
    counts.reduce(into: NameCounts()) {
      $0.found += $1.found
      $0.marked += $1.marked
      $0.right += $1.right
    }
  }

  private func percent(_ value: Double) -> String { String(format: "%.1f", value * 100) }
}
