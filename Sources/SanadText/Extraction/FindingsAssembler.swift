// From the working table of an article to its findings: what nothing is said of is left out.

/// Puts the findings of an article together.
package struct FindingsAssembler: Sendable {
  private let schema: Schema
  private let authority: AuthorityIndex

  /// An assembler.
  package init(schema: Schema, authority: AuthorityIndex) {
    self.schema = schema
    self.authority = authority
  }

  /// The findings, with entities renumbered in the order of their first mention.
  ///
  /// What is named only inside another name, a country named only by its adjective and a happening
  /// that is only described stay only where a claim needs them.
  package func assemble(
    _ document: AnnotatedDocument, table: EntityTable, claims: [Claim],
    statements: [StatementFinding], events: [EventMention],
    home: Int?
  ) -> ArticleFindings {
    var strengths: [Int: EventMention.Strength] = [:]
    for event in events {
      guard let entity = event.entity else { continue }
      strengths[entity] = max(strengths[entity] ?? .pointer, event.strength)
    }
    let claims = unique(claims)
    var needed = Set<Int>()
    for claim in claims { needed.formUnion([claim.subject, claim.object]) }
    for statement in statements { needed.insert(statement.speaker) }
    let kept = table.entries.indices.filter { entity in
      let entry = table[entity]
      guard !entry.names.isEmpty else { return false }
      if let strength = strengths[entity] {
        return strength == .named || isGrounded(entity, entry, claims)
      }
      // One word that no list of names has and of which nothing is said is rarely a person.
      if entry.type == "Person", entry.authority == nil, entry.words.count == 1 {
        return needed.contains(entity)
      }
      let isNamed = entry.standsAlone && !entry.names.allSatisfy { $0.kind == .demonym }
      return isNamed || needed.contains(entity)
    }.sorted { first(table[$0]) < first(table[$1]) }
    var numbers: [Int: Int] = [:]
    for (number, entity) in kept.enumerated() { numbers[entity] = number }
    let entities = kept.map { local(table[$0], numbers, claims, $0) }
    let renumbered = claims.compactMap { claim -> Claim? in
      guard let subject = numbers[claim.subject], let object = numbers[claim.object] else {
        return nil
      }
      var claim = claim
      claim.subject = subject
      claim.object = object
      return claim
    }
    let said = statements.compactMap { statement -> StatementFinding? in
      guard let speaker = numbers[statement.speaker] else { return nil }
      var statement = statement
      statement.speaker = speaker
      return statement
    }
    return ArticleFindings(
      document: document.document, entities: entities, claims: renumbered, statements: said,
      home: home.flatMap { table[$0].authority }.map { authority.entries[$0].iri })
  }

  /// Whether a described happening has a chair, or a place and a date, or somebody who takes part.
  private func isGrounded(_ entity: Int, _ entry: EntityTable.Entry, _ claims: [Claim]) -> Bool {
    let about = Set(
      claims.filter { $0.subject == entity || $0.object == entity }.map(\.relation))
    if about.isEmpty { return false }
    let chairs = claims.filter { $0.relation == "chairs" }
    if chairs.contains(where: { $0.object == entity && !hasOtherEvent($0, chairs) }) { return true }
    let isIncident =
      schema.isClass(entry.type, a: "Attack") || entry.event?.concepts.contains("disaster") ?? false
    if isIncident, about.contains("takesPlaceIn") { return true }
    return entry.event?.start != nil || about.count > 1
  }

  /// Whether the same words say that the same person chairs another event: then they describe that one.
  private func hasOtherEvent(_ claim: Claim, _ chairs: [Claim]) -> Bool {
    chairs.contains {
      $0.subject == claim.subject && $0.object != claim.object
        && $0.evidence.span == claim.evidence.span
    }
  }

  private func first(_ entry: EntityTable.Entry) -> TextSpan {
    entry.names.map(\.span).min() ?? TextSpan(0, 0)
  }

  private func local(
    _ entry: EntityTable.Entry, _ numbers: [Int: Int], _ claims: [Claim], _ entity: Int
  ) -> LocalEntity {
    var event = entry.event
    event?.place = claims.first { $0.relation == "takesPlaceIn" && $0.subject == entity }
      .flatMap { numbers[$0.object] }
    let order: [LocalName.Kind: Int] = [.full: 0, .acronym: 1, .short: 2, .demonym: 3]
    let names = entry.names.sorted {
      let ranks = (order[$0.kind] ?? 0, order[$1.kind] ?? 0)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      let isLongest = entry.type == "Person" || entry.event != nil
      if isLongest, $0.text.count != $1.text.count {
        return $0.text.count > $1.text.count
      }
      return ($0.span, $0.text) < ($1.span, $1.text)
    }
    return LocalEntity(
      type: entry.type, authority: entry.authority.map { authority.entries[$0].iri }, names: names,
      country: entry.country, event: event, mentionCount: entry.mentionCount)
  }

  /// Each claim once a sentence, with the surest rule; symmetric ones whichever way they were read.
  private func unique(_ claims: [Claim]) -> [Claim] {
    struct Key: Hashable {
      let ends: [Int]
      let relation: String
      let span: TextSpan
      let title: String?
    }
    var result: [Claim] = []
    var index: [Key: Int] = [:]
    for claim in claims {
      let ends = [claim.subject, claim.object]
      let isSymmetric = schema.relations[claim.relation]?.isSymmetric ?? false
      let key = Key(
        ends: isSymmetric ? ends.sorted() : ends, relation: claim.relation,
        span: claim.evidence.span, title: claim.title?.text)
      if let known = index[key] {
        if result[known].evidence.confidence < claim.evidence.confidence { result[known] = claim }
      } else {
        index[key] = result.count
        result.append(claim)
      }
    }
    return result.sorted {
      ($0.evidence.span, $0.relation, $0.subject, $0.object)
        < ($1.evidence.span, $1.relation, $1.subject, $1.object)
    }
  }
}
