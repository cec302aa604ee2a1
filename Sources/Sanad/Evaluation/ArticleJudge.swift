// Compares what was found in an article with what a careful reader found in it.
internal import SanadRDF
public import SanadText

/// Judges the graph of one article by its annotation, as the scorer of the annotations does.
public struct ArticleJudge {
  private let schema: Schema

  /// A judge who knows the classes and relations.
  public init(schema: Schema) { self.schema = schema }

  /// The judgements on a graph that was made of the annotated article alone.
  public func judgements(on graph: KnowledgeGraph, by article: GoldArticle) -> [Judgement] {
    let found = FoundArticle(graph, schema: schema)
    let comparison = Comparison(
      article: article, found: found, alignment: GoldAlignment(article, found), schema: schema)
    return comparison.entities() + comparison.relations() + comparison.dates()
      + comparison.statements()
  }
}

/// One article's annotation beside what was found in it.
private struct Comparison {
  let article: GoldArticle
  let found: FoundArticle
  let alignment: GoldAlignment
  let schema: Schema
  private let required: Set<String>
  private let labels: [String: String]

  init(article: GoldArticle, found: FoundArticle, alignment: GoldAlignment, schema: Schema) {
    self.article = article
    self.found = found
    self.alignment = alignment
    self.schema = schema
    required = Set(article.entities.filter { $0.optional != true }.map(\.id))
    labels = Dictionary(
      (article.entities + article.debatableEntities).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  private func measure(_ type: String) -> Judgement.Measure {
    type == "Event" ? .event : .entity(type)
  }

  func entities() -> [Judgement] {
    var result: [Judgement] = []
    for entity in article.entities where required.contains(entity.id) {
      let isFound = alignment.found[entity.id] != nil
      result.append(
        Judgement(
          measure(entity.type), isFound ? .right : .missed, "\(entity.type) \(entity.name)",
          sentence: isFound ? nil : entity.names.joined(separator: " | ")))
    }
    let free = Set(
      (article.entities + article.debatableEntities).filter { !required.contains($0.id) }
        .flatMap(\.names).map { ComparedName($0) })
    let noise = Set(article.noise.map { ComparedName($0) })
    for entity in found.entities {
      let names = entity.names.map { ComparedName($0) }
      let verdict: Judgement.Verdict
      if let id = alignment.gold[entity.iri] {
        if alignment.found[id] == entity.iri || !required.contains(id) { continue }
        verdict = .split
      } else if names.contains(where: free.contains) {
        continue
      } else {
        verdict = names.contains(where: noise.contains) ? .noise : .wrong
      }
      result.append(
        Judgement(
          measure(entity.type), verdict,
          "\(entity.type) \(entity.names.prefix(2).joined(separator: " | "))"))
    }
    return result
  }

  /// A relation between entities of the annotation, ends in order where it holds both ways.
  private struct Key: Hashable {
    let name: String
    let subject: String
    let object: String

    init(_ subject: String, _ name: String, _ object: String, isSymmetric: Bool) {
      self.name = name
      self.subject = isSymmetric ? min(subject, object) : subject
      self.object = isSymmetric ? max(subject, object) : object
    }
  }

  private func key(_ subject: String, _ name: String, _ object: String) -> Key {
    Key(
      subject, name, object, isSymmetric: schema.relations[name]?.isSymmetric ?? false)
  }

  private func key(_ relation: GoldArticle.Relation) -> Key {
    key(relation.subject, relation.name, relation.object)
  }

  func relations() -> [Judgement] {
    let wanted = Set(article.relations.map(key))
    let free = Set(article.debatable.map(key))
    let forbidden = Set(article.forbidden.map(key))
    var right: [Key: Judgement] = [:]
    var wrong: [String: Judgement] = [:]
    for (tie, citations) in found.relations {
      let ends = (alignment.gold[tie.subject], alignment.gold[tie.object])
      let surest = citations.inOrder.max { $0.confidence < $1.confidence }
      func judgement(_ verdict: Judgement.Verdict) -> Judgement {
        Judgement(
          .relation(tie.name), verdict, words(tie), sentence: surest?.quote,
          rules: Set(citations.inOrder.map(\.rule)).sorted(), confidence: surest?.confidence)
      }
      guard let subject = ends.0, let object = ends.1 else {
        wrong[words(tie)] = judgement(.wrong)
        continue
      }
      let key = key(subject, tie.name, object)
      if wanted.contains(key) {
        right[key] = judgement(.right)
      } else if forbidden.contains(key) {
        wrong[words(tie)] = judgement(.forbidden)
      } else if !free.contains(key), required.contains(subject), required.contains(object) {
        wrong[words(tie)] = judgement(.wrong)
      }
    }
    var result: [Judgement] = []
    var seen: Set<Key> = []
    for relation in article.relations where seen.insert(key(relation)).inserted {
      result.append(
        right[key(relation)]
          ?? Judgement(
            .relation(relation.name), .missed, words(relation), sentence: relation.evidence))
    }
    return result + wrong.sorted { $0.key < $1.key }.map(\.value)
  }

  private func words(_ relation: GoldArticle.Relation) -> String {
    let ends = [relation.subject, relation.object].map { labels[$0] ?? $0 }
    return "\(ends[0]) —\(relation.name)→ \(ends[1])"
  }

  /// A found relation by the reader's names of its ends, or by those found where one end is none of his.
  private func words(_ tie: FoundArticle.Tie) -> String {
    let readers = [tie.subject, tie.object].compactMap { alignment.gold[$0].flatMap { labels[$0] } }
    let ends =
      readers.count == 2
      ? readers
      : [tie.subject, tie.object].map { iri in
        found.entities.first { $0.iri == iri }?.names.first ?? iri.value
      }
    return "\(ends[0]) —\(tie.name)→ \(ends[1])"
  }

  func dates() -> [Judgement] {
    var result: [Judgement] = []
    for entity in article.entities where entity.type == "Event" && required.contains(entity.id) {
      guard let wanted = entity.startDate else { continue }
      let iri = alignment.found[entity.id]
      let start = found.entities.first { $0.iri == iri }?.start
      if start == wanted {
        result.append(Judgement(.eventDate, .right, "\(entity.name) begins \(wanted)"))
      } else {
        result.append(Judgement(.eventDate, .missed, "\(entity.name) begins \(wanted)"))
        if let start {
          result.append(Judgement(.eventDate, .wrong, "\(entity.name) begins \(start)"))
        }
      }
    }
    return result
  }

  func statements() -> [Judgement] {
    var left = found.statements
    var result: [Judgement] = []
    for words in article.statements {
      let text = ComparedName(words.text)
      let hit = left.firstIndex { statement in
        alignment.gold[statement.speaker] == words.speaker
          && ComparedName(statement.text).overlap(text) >= Self.sameWords
      }
      let line = "\(labels[words.speaker] ?? words.speaker): \(words.text)"
      if let hit {
        result.append(judgement(.right, line, left.remove(at: hit)))
      } else {
        result.append(Judgement(.statement, .missed, line))
      }
    }
    return result + left.map { judgement(.wrong, $0.text, $0) }
  }

  /// From what overlap two wordings are one statement.
  private static let sameWords = 0.5

  private func judgement(
    _ verdict: Judgement.Verdict, _ words: String, _ statement: Statement
  ) -> Judgement {
    let citation = statement.citations.inOrder.first
    return Judgement(
      .statement, verdict, words, sentence: citation?.quote,
      rules: citation.map { [$0.rule] } ?? [], confidence: citation?.confidence)
  }
}
