// The judgements on many articles, and the counts that can be drawn from them.

/// What comparison with annotations says of a set of articles.
public struct Evaluation: Sendable {
  /// The judgements on one article.
  public struct Entry: Sendable {
    /// The name of the article.
    public let article: String
    /// The code of its language.
    public let language: String
    /// The judgements, found or missed things in the order of the annotation, then wrong ones.
    public let judgements: [Judgement]
  }

  /// The articles in the order in which they were added.
  public private(set) var entries: [Entry] = []
  /// How many relations the annotations forbid, by language.
  private var forbidden: [String: Int] = [:]

  /// An evaluation of nothing yet.
  public init() {}

  /// Adds the judgements on an article.
  public mutating func add(_ judgements: [Judgement], of article: GoldArticle) {
    entries.append(
      Entry(article: article.id, language: article.language, judgements: judgements))
    forbidden[article.language, default: 0] += article.forbidden.count
  }

  /// The languages of the articles, sorted.
  public var languages: [String] { Set(entries.map(\.language)).sorted() }

  /// The judgements on articles in a language, or on all.
  public func judgements(in language: String? = nil) -> [Judgement] {
    entries.filter { language == nil || $0.language == language }.flatMap(\.judgements)
  }

  /// The five rows that sum an evaluation up.
  public enum Group: String, Sendable, CaseIterable {
    case entities = "entities (person, organization, place)"
    case events
    case eventDates = "event dates"
    case relations
    case statements

    /// Whether a measure counts in the row.
    func contains(_ measure: Judgement.Measure) -> Bool {
      switch (self, measure) {
      case (.entities, .entity), (.events, .event), (.eventDates, .eventDate),
        (.relations, .relation), (.statements, .statement):
        true
      default: false
      }
    }
  }

  /// The counts of a row, in one language or in all.
  public func tally(_ group: Group, in language: String? = nil) -> Tally {
    Tally(judgements(in: language).lazy.filter { group.contains($0.measure) })
  }

  /// The counts of each class of entities and each relation, in their order.
  public func tallies(_ group: Group, in language: String? = nil) -> [(name: String, tally: Tally)]
  {
    var parts: [Judgement.Measure: [Judgement]] = [:]
    for judgement in judgements(in: language) where group.contains(judgement.measure) {
      parts[judgement.measure, default: []].append(judgement)
    }
    return parts.sorted { $0.key < $1.key }.map { ($0.key.name, Tally($0.value)) }
  }

  /// The counts of each rule that read a relation or statement, those with most errors first.
  ///
  /// What several rules read counts for each; nothing is missed by a rule.
  public func talliesByRule() -> [(rule: String, tally: Tally)] {
    var parts: [String: [Judgement]] = [:]
    for judgement in judgements() {
      for rule in judgement.rules { parts[rule, default: []].append(judgement) }
    }
    return parts.map { ($0.key, Tally($0.value)) }.sorted { a, b in
      (b.1.wrong, b.1.right, a.0) < (a.1.wrong, a.1.right, b.0)
    }
  }

  /// What would be left of the relations if those less sure were dropped.
  public struct Threshold: Sendable {
    /// The least confidence that is kept.
    public let confidence: Confidence
    /// The counts; what is dropped though right counts as missed.
    public let tally: Tally
  }

  /// Precision and recall of relations by the least confidence that is kept.
  public func thresholds(_ levels: [Confidence]) -> [Threshold] {
    let relations = judgements().filter { Group.relations.contains($0.measure) }
    return levels.map { level in
      let kept = relations.compactMap { judgement -> Judgement? in
        guard let confidence = judgement.confidence, confidence < level else { return judgement }
        return judgement.verdict.isWrong
          ? nil : Judgement(judgement.measure, .missed, judgement.words)
      }
      return Threshold(confidence: level, tally: Tally(kept))
    }
  }

  /// Relations of about one confidence: how many there are, and what part of them is right.
  public struct Bin: Sendable {
    /// The least confidence in the bin.
    public let from: Confidence
    /// The least confidence of the next bin.
    public let to: Confidence
    /// The counts of found relations.
    public let tally: Tally
    /// The mean confidence: calibrated where it equals the precision.
    public let meanConfidence: Double
  }

  /// Relations by confidence, in bins that begin at the given levels; empty bins are left out.
  public func bins(from levels: [Confidence]) -> [Bin] {
    let relations = judgements().filter { Group.relations.contains($0.measure) }
    let ends = levels.dropFirst() + [Confidence(1)]
    return zip(levels, ends).compactMap { from, to in
      let inside = relations.filter {
        guard let confidence = $0.confidence else { return false }
        return confidence >= from && confidence < to
      }
      guard !inside.isEmpty else { return nil }
      let sum = inside.reduce(0) { $0 + ($1.confidence?.value ?? 0) }
      return Bin(
        from: from, to: to, tally: Tally(inside), meanConfidence: sum / Double(inside.count))
    }
  }

  /// How many forbidden relations were stated, of how many, in one language or in all.
  public func forbidden(in language: String? = nil) -> (stated: Int, all: Int) {
    let stated = judgements(in: language).count { $0.verdict == .forbidden }
    let all =
      language.map { forbidden[$0] ?? 0 } ?? forbidden.values.reduce(0, +)
    return (stated, all)
  }
}

extension Judgement.Measure {
  /// The name of what is judged.
  public var name: String {
    switch self {
    case .entity(let type): type
    case .relation(let name): name
    case .event: "Event"
    case .eventDate: "event date"
    case .statement: "statement"
    }
  }
}
