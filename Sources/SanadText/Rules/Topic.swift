// Whom a text speaks of from one sentence to the next, where verbs may go without a subject.

/// The subject of a sentence, for the verbs of the next that have none of their own.
package struct Topic: Hashable, Sendable {
  /// The person, body or country.
  package let entity: Int
  /// Whether a verb of this entity is feminine; nil where the text does not tell.
  package let isFeminine: Bool?
}

/// Follows the subjects of an article's sentences.
///
/// Languages that always write the subject have no topics.
struct SentenceTopics: Sendable {
  /// The topic for the next sentence.
  private(set) var topic: Topic?
  private let pack: LanguagePack
  private let schema: Schema
  private let types: [String]
  private let genders: PersonGenders

  init(pack: LanguagePack, schema: Schema, types: [String], genders: PersonGenders) {
    self.pack = pack
    self.schema = schema
    self.types = types
    self.genders = genders
  }

  /// Goes on over a sentence.
  ///
  /// - Complexity: O(number of nodes).
  mutating func read(_ nodes: [SentenceNode]) {
    guard pack.subjects == .both else { return }
    let (schema, types) = (schema, types)
    let matcher = PatternMatcher(pack: pack, nodes: nodes, topic: topic) { entity, ancestor in
      schema.isClass(types[entity], a: ancestor)
    }
    guard let verb = matcher.mainVerb() else {
      topic = nil
      return
    }
    let subject =
      matcher.subjectOfAuxiliary(before: verb) ?? matcher.subjectAfter(verb)
      ?? matcher.topicBefore(verb)
    if let subject {
      topic = entity(at: subject, nodes)
    } else if !matcher.inherits(verb) || matcher.hasCommonSubject(verb) {
      topic = nil
    }
  }

  private func entity(at index: Int, _ nodes: [SentenceNode]) -> Topic? {
    guard case .entities(let entities) = nodes[index].content, entities.count == 1,
      let entity = entities.first,
      ["Person", "Organization", "Country"].contains(where: { schema.isClass(types[entity], a: $0) }
      )
    else { return nil }
    return Topic(
      entity: entity,
      isFeminine: schema.isClass(types[entity], a: "Person") ? genders.isFeminine(entity) : nil)
  }
}
