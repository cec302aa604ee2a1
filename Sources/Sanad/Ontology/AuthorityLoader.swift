// Reads ontology/authority/*.ttl.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SanadRDF
package import SanadText

/// Reads the authority files of an ontology folder.
package struct AuthorityLoader {
  /// What the IRIs of entries begin with in the files, whatever the base of an export.
  static let base = "https://w3id.org/sanad/id/"

  private let schema: Schema

  /// A loader that holds entries to a schema.
  package init(schema: Schema) { self.schema = schema }

  /// The entries of all files, in the order of file names and of the files, read several at a time.
  ///
  /// - Throws: `OntologyError` at the first entry that is described twice, has no name, is of no class of
  ///   the schema, or leads where the schema does not allow.
  package func load(folder: String) async throws(OntologyError) -> [AuthorityEntry] {
    let authority = folder + "/authority"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: authority)
    } catch {
      throw .unreadable(path: authority, reason: "no such folder, or no permission")
    }
    let paths = names.filter { $0.hasSuffix(".ttl") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }.map { authority + "/" + $0 }
    let results = await withTaskGroup(of: (Int, Result<Part, OntologyError>).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask { (index, Result { () throws(OntologyError) in try part(at: path) }) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var parts: [Part] = []
    for index in paths.indices {
      if let result = results[index] { parts.append(try result.get()) }
    }
    try checkUniqueness(parts)
    try checkEnds(parts)
    return parts.flatMap(\.entries)
  }

  /// A file with its entries.
  private struct Part: Sendable {
    let file: OntologyFile
    let entries: [AuthorityEntry]
  }

  private func part(at path: String) throws(OntologyError) -> Part {
    let file = try OntologyFile(path: path)
    return Part(file: file, entries: try entries(of: file))
  }

  private func place(of iri: String, in file: OntologyFile) -> OntologyError.Place {
    let absolute = iri.contains("://") ? iri : Self.base + iri
    return file.place(of: IRI(absolute), base: Self.base, shown: iri)
  }

  // MARK: Entries

  /// An entry while its triples come in.
  private struct Draft {
    let iri: String
    var types: [String] = []
    var names: [AuthorityEntry.Name] = []
    var capitalOf: String?
    var country: String?
    var parent: String?
    var sameAs: [String] = []
  }

  /// The entries of a file: one for each subject, in the order of first triples.
  private func entries(of file: OntologyFile) throws(OntologyError) -> [AuthorityEntry] {
    let graph = file.graph
    var drafts: [Draft] = []
    // By the numbers of terms, so that each subject and property is decoded once.
    var indices: [Int?] = Array(repeating: nil, count: graph.termCount)
    var roles: [Int: Role] = [:]
    var fault: (iri: String, predicate: Int)?
    graph.forEachNumbered { subject, predicate, object in
      guard fault == nil else { return }
      if indices[subject] == nil, case .iri(let iri) = graph.term(numbered: subject) {
        indices[subject] = drafts.count
        drafts.append(Draft(iri: Self.relative(iri)))
      }
      guard let index = indices[subject] else { return }
      if roles[predicate] == nil, case .iri(let property) = graph.term(numbered: predicate) {
        roles[predicate] = Self.roles[property]
      }
      if !Self.take(roles[predicate], graph.term(numbered: object), into: &drafts[index]) {
        fault = (drafts[index].iri, predicate)
      }
    }
    if let fault, case .iri(let property) = graph.term(numbered: fault.predicate) {
      throw .unknownProperty(place(of: fault.iri, in: file), property: Self.shown(property))
    }
    var entries: [AuthorityEntry] = []
    entries.reserveCapacity(drafts.count)
    for draft in drafts { entries.append(try entry(of: draft, in: file)) }
    return entries
  }

  private func entry(
    of draft: Draft, in file: OntologyFile
  ) throws(OntologyError) -> AuthorityEntry {
    guard draft.types.count == 1, let type = draft.types.first else {
      throw .notOneClass(place(of: draft.iri, in: file))
    }
    guard schema.superclasses[type] != nil else {
      throw .unknownClass(place(of: draft.iri, in: file), name: type)
    }
    guard draft.names.contains(where: { $0.kind == .label }) else {
      throw .unnamed(place(of: draft.iri, in: file))
    }
    return AuthorityEntry(
      iri: draft.iri, type: type, names: draft.names, capitalOf: draft.capitalOf,
      country: draft.country, parent: draft.parent, sameAs: draft.sameAs)
  }

  /// What a property means in an authority file.
  private enum Role: Sendable {
    case type
    case name(AuthorityEntry.Name.Kind)
    case capitalOf
    case country
    case parent
    case sameAs
    /// For those who edit the files.
    case note
  }

  private static let roles: [IRI: Role] = [
    RDF.type: .type, RDFS.label: .name(.label), SKOS.altLabel: .name(.alternative),
    SanadVocabulary.acronym: .name(.acronym), SanadVocabulary.demonym: .name(.demonym),
    SanadVocabulary.titleName: .name(.titleOnly), SanadVocabulary.capitalOf: .capitalOf,
    SanadVocabulary.ofCountry: .country, SanadVocabulary.locatedIn: .country,
    SanadVocabulary.subOrganizationOf: .parent, OWL.sameAs: .sameAs,
    IRI(SanadVocabulary.namespace + "code"): .note, SKOS.editorialNote: .note,
    IRI(RDFS.namespace + "comment"): .note,
  ]

  /// Takes in what a property says; false where it has no place in an entry.
  private static func take(_ role: Role?, _ value: Term, into draft: inout Draft) -> Bool {
    switch (role, value) {
    case (.note, .literal): return true
    case (.type, .iri(let object)):
      draft.types.append(SanadVocabulary.localName(object) ?? object.value)
    case (.capitalOf, .iri(let object)):
      draft.capitalOf = relative(object)
      draft.country = draft.country ?? relative(object)
    case (.country, .iri(let object)): draft.country = relative(object)
    case (.parent, .iri(let object)): draft.parent = relative(object)
    case (.sameAs, .iri(let object)): draft.sameAs.append(object.value)
    case (.name(let kind), .literal(let literal)):
      guard let language = literal.language else { return false }
      draft.names.append(
        AuthorityEntry.Name(text: literal.lexical, language: LanguageCode(language), kind: kind))
    default: return false
    }
    return true
  }

  private static func relative(_ iri: IRI) -> String {
    iri.value.hasPrefix(base) ? String(iri.value.dropFirst(base.utf8.count)) : iri.value
  }

  private static func shown(_ property: IRI) -> String {
    SanadVocabulary.localName(property).map { "sanad:" + $0 } ?? "<\(property.value)>"
  }

  // MARK: Checks

  private func checkUniqueness(_ parts: [Part]) throws(OntologyError) {
    var origins: [String: Int] = [:]
    for (index, part) in parts.enumerated() {
      for entry in part.entries {
        guard let first = origins.updateValue(index, forKey: entry.iri) else { continue }
        throw .duplicate(
          place(of: entry.iri, in: part.file),
          first: place(of: entry.iri, in: parts[first].file).description)
      }
    }
  }

  private func checkEnds(_ parts: [Part]) throws(OntologyError) {
    var types: [String: String] = [:]
    for part in parts {
      for entry in part.entries { types[entry.iri] = entry.type }
    }
    for part in parts {
      for entry in part.entries {
        try check(entry.capitalOf, ["capitalOf"], of: entry, types, part.file)
        // A body is that of a country, or has its seat in a place.
        let isBody = schema.isClass(entry.type, a: "Organization")
        try check(
          entry.country, isBody ? ["ofCountry", "locatedIn"] : ["locatedIn"], of: entry, types,
          part.file)
        try check(entry.parent, ["subOrganizationOf"], of: entry, types, part.file)
      }
    }
  }

  private func check(
    _ end: String?, _ relations: [String], of entry: AuthorityEntry, _ types: [String: String],
    _ file: OntologyFile
  ) throws(OntologyError) {
    guard let end else { return }
    let isAllowed =
      types[end].map { type in
        relations.contains { schema.allows($0, from: entry.type, to: type) }
      } ?? false
    guard isAllowed else {
      throw .badEnd(place(of: entry.iri, in: file), property: "sanad:" + relations[0], end: end)
    }
  }
}
