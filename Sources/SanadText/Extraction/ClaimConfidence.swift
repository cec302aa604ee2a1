// How sure a claim is: as sure as its rule, less what is doubtful about the names at its ends.

/// Weighs claims by how their entities were found.
///
/// A rule's own confidence says how often the construction means the relation. Most wrong claims are
/// wrong in a name, though, and names are as sure as what found them. The factors were set by the
/// precision of claims on 28 articles that the rules had not been written on, grouped by what found
/// their ends. Their product tells the surer claim from the less sure; how often it is right was read
/// off 18 further articles, annotated blind. `sanad evaluate` prints how precision and confidence agree.
struct ClaimConfidence {
  /// The part of claims that stays right when an end was found by this.
  private static let sources: [Mention.Source: Double] = [
    .authority: 1, .structure: 0.95, .tagger: 0.87,
  ]
  /// The same for events: by a name, by a description ('a meeting in the capital'), by a pointer.
  private static let events: [EventMention.Strength: Double] = [
    .named: 0.95, .described: 0.75, .pointer: 0.75,
  ]
  /// The same where the sentence does not name an end, and a pronoun or description stands for it.
  private static let unnamed = 0.9

  /// The part of claims of a product that is right: the line through the bins of 257 claims, in which
  /// products of 0.5, 0.75 and 0.95 came to 0.85, 0.90 and 0.96.
  private static func calibrated(_ product: Double) -> Double { 0.73 + 0.23 * product }

  /// How sure each entity is.
  private var certainty: [Int: Double] = [:]
  /// The sentences that name an entity, by where they begin.
  private var named: [Int: Set<Int>] = [:]

  /// The weights of the entities of a document.
  ///
  /// - Complexity: O(mentions and sentences).
  init(
    mentions: [Mention], events: [EventMention], in document: AnnotatedDocument
  ) {
    for mention in mentions {
      guard let entity = mention.entity, let factor = Self.sources[mention.source] else { continue }
      certainty[entity] = max(certainty[entity] ?? 0, factor)
    }
    var strengths: [Int: EventMention.Strength] = [:]
    for event in events {
      guard let entity = event.entity else { continue }
      strengths[entity] = max(strengths[entity] ?? .pointer, event.strength)
    }
    for (entity, strength) in strengths { certainty[entity] = Self.events[strength] }
    let places =
      mentions.map { (entity: $0.entity, tokens: $0.tokens) }
      + events.map { (entity: $0.entity, tokens: $0.tokens) }
    var sentences = document.sentences[...]
    for place in places.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      while let first = sentences.first, first.tokens.upperBound <= place.tokens.lowerBound {
        sentences.removeFirst()
      }
      guard let entity = place.entity, let sentence = sentences.first else { continue }
      named[entity, default: []].insert(sentence.span.start)
    }
  }

  /// How sure a claim with the given evidence is.
  func confidence(of claim: Claim) -> Double {
    let product = [claim.subject, claim.object].reduce(claim.evidence.confidence) {
      $0 * factor(of: $1, in: claim.evidence)
    }
    return Self.calibrated(product)
  }

  /// How sure a statement is.
  func confidence(of statement: StatementFinding) -> Double {
    statement.evidence.confidence * factor(of: statement.speaker, in: statement.evidence)
  }

  private func factor(of entity: Int, in evidence: Evidence) -> Double {
    let isNamed = named[entity]?.contains(evidence.span.start) ?? false
    return (certainty[entity] ?? 1) * (isNamed ? 1 : Self.unnamed)
  }
}
