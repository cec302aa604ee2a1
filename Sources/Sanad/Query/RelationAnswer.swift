// The answer to a query of relations, as JSON.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SanadRDF
internal import SanadText

/// The relations of an entity in the form in which they are written as JSON.
///
/// Offsets are in Unicode code points of the raw text, confidences from 0 to 1.
public struct RelationAnswer: Encodable, Sendable {
  private struct Subject: Encodable {
    let iri: String
    let type: String
    let labels: [String: String]
    let alternatives: [String]
    let start: String?
    let end: String?
    let edition: Int?

    init(_ entity: Entity) {
      iri = entity.iri.value
      type = entity.type
      labels = Dictionary(
        entity.labels.map { ($0.key.code, $0.value) }, uniquingKeysWith: { first, _ in first })
      alternatives = Set(entity.alternatives.map(\.text)).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
      start = entity.event?.start?.iso
      end = entity.event?.end?.iso
      edition = entity.event?.edition
    }
  }

  private struct Source: Encodable {
    let article: String
    let url: String?
    let start: Int
    let end: Int

    init(_ place: Citation.Place, _ query: RelationQuery) {
      article = query.article(place.article)?.identifier ?? place.article.value
      url = query.article(place.article)?.url
      start = place.start
      end = place.end
    }
  }

  private struct Sentence: Encodable {
    let text: String
    let language: String
    let source: Source
    let copies: [Source]
    let rule: String
    let confidence: Double

    init(_ citation: Citation, _ query: RelationQuery) {
      text = citation.quote
      language = citation.language.code
      source = Source(citation.place, query)
      copies = citation.copies.map { Source($0, query) }
      rule = citation.rule
      confidence = citation.confidence.value
    }
  }

  private struct Tie: Encodable {
    let relation: String
    let direction: String
    let other: Subject
    let post: [String: String]?
    let confidence: Double?
    let sources: Int
    let sentences: [Sentence]
  }

  private struct Words: Encodable {
    let text: String
    let language: String
    let direct: Bool
    let sentences: [Sentence]
  }

  private let entity: Subject
  private let relations: [Tie]
  private let statements: [Words]

  /// The answer of a query.
  public init(_ result: RelationQuery.Result, _ query: RelationQuery) {
    entity = Subject(result.entity)
    relations = result.groups.flatMap { group in
      group.items.map { item in
        Tie(
          relation: group.relation, direction: group.direction.rawValue, other: Subject(item.other),
          post: item.post.map { post in
            Dictionary(
              post.labels.map { ($0.key.code, $0.value) }, uniquingKeysWith: { first, _ in first })
          },
          confidence: item.relation.confidence?.value, sources: item.relation.sourceCount,
          sentences: item.relation.citations.inOrder.map { Sentence($0, query) })
      }
    }
    statements = result.statements.map { statement in
      Words(
        text: statement.text, language: statement.language.code, direct: statement.isDirect,
        sentences: statement.citations.inOrder.map { Sentence($0, query) })
    }
  }

  /// The answer as indented JSON with sorted keys, ending in a line feed.
  ///
  /// - Throws: What the encoder throws for numbers that JSON cannot carry; there are none here.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
