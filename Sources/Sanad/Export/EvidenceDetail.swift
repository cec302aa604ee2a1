// How much of the evidence an export carries.

/// Whether relations are written with the sentences behind them.
public enum EvidenceDetail: String, CaseIterable, Sendable {
  /// Every relation with its sentences.
  case full
  /// The relations alone.
  case none
}
