// One thing found, missed or wrongly found, and the counts that many of them make.

/// What comparison with a reader's annotation says of one entity, relation, statement or date.
public struct Judgement: Sendable, Hashable {
  /// What is judged.
  public enum Measure: Sendable, Hashable, Comparable {
    /// An entity by the top of its class: `Person`, `Organization`, `Place`.
    case entity(String)
    case event
    case eventDate
    /// A relation by its local name.
    case relation(String)
    case statement
  }

  /// How it is judged.
  public enum Verdict: String, Sendable, Hashable {
    case right
    case missed
    case wrong
    /// A second entity for what is one.
    case split
    /// A name from a menu or advert.
    case noise
    /// A relation that the text denies, plans or reports as rumour.
    case forbidden

    /// Whether something was found that is not there.
    var isWrong: Bool { self != .right && self != .missed }
  }

  /// What is judged.
  public let measure: Measure
  /// How it is judged.
  public let verdict: Verdict
  /// The thing in words.
  public let words: String
  /// The sentence that states it: the reader's where it was missed, else the one that was read.
  public let sentence: String?
  /// The rules that read it.
  public let rules: [String]
  /// How sure the reading was.
  public let confidence: Confidence?

  init(
    _ measure: Measure, _ verdict: Verdict, _ words: String, sentence: String? = nil,
    rules: [String] = [], confidence: Confidence? = nil
  ) {
    self.measure = measure
    self.verdict = verdict
    self.words = words
    self.sentence = sentence
    self.rules = rules
    self.confidence = confidence
  }
}

/// Counts of what was found rightly, found wrongly and missed.
public struct Tally: Sendable, Hashable {
  /// Found, and there.
  public private(set) var right = 0
  /// Found, and not there.
  public private(set) var wrong = 0
  /// There, and not found.
  public private(set) var missed = 0

  /// The counts of some judgements.
  init(_ judgements: some Sequence<Judgement>) {
    for judgement in judgements {
      switch judgement.verdict {
      case .right: right += 1
      case .missed: missed += 1
      case .wrong, .split, .noise, .forbidden: wrong += 1
      }
    }
  }

  /// The part of what was found that is there; 0 where nothing was found.
  public var precision: Double { right == 0 ? 0 : Double(right) / Double(right + wrong) }
  /// The part of what is there that was found; 0 where nothing is.
  public var recall: Double { right == 0 ? 0 : Double(right) / Double(right + missed) }
  /// The harmonic mean of both.
  public var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }
}
