// How much of the evidence an export carries, and in which words.

/// Whether relations are written with the sentences behind them.
public enum EvidenceDetail: String, CaseIterable, Sendable {
  /// Every relation with its sentences; a claim names its triple by `rdf:subject`, `rdf:predicate` and
  /// `rdf:object`, which every reader of RDF 1.1 understands.
  case full
  /// Every relation with its sentences; a claim is a reifier of its triple (`rdf:reifies`), as RDF 1.2 has
  /// it. JSON-LD has no words for that.
  case reifiers = "rdf12"
  /// The relations alone.
  case none
}
