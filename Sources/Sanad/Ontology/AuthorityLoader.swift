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

  /// The entries of all files, in the order of file names and of the files.
  ///
  /// - Throws: `OntologyError` at the first entry that is described twice, has no name, is of no class of
  ///   the schema, or leads where the schema does not allow.
  package func load(folder: String) throws(OntologyError) -> [AuthorityEntry] {
    let authority = folder + "/authority"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: authority)
    } catch {
      throw .unreadable(path: authority, reason: "no such folder, or no permission")
    }
    var entries: [AuthorityEntry] = []
    var files: [OntologyFile] = []
    var origins: [String: Int] = [:]
    let sorted = names.filter { $0.hasSuffix(".ttl") }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for name in sorted {
      let file = try OntologyFile(path: authority + "/" + name)
      for entry in try self.entries(of: file) {
        if let first = origins[entry.iri] {
          let origin = (first == files.count ? file : files[first])
          throw .duplicate(
            place(of: entry.iri, in: file), first: place(of: entry.iri, in: origin).description)
        }
        origins[entry.iri] = files.count
        entries.append(entry)
      }
      files.append(file)
    }
    try check(entries, origins, files)
    return entries
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
    var drafts: [Draft] = []
    var indices: [IRI: Int] = [:]
    for triple in file.graph {
      guard case .iri(let subject) = triple.subject else { continue }
      // Triples of one subject nearly always follow one another.
      let index: Int
      if let known = indices[subject] {
        index = known
      } else {
        index = drafts.count
        indices[subject] = index
        drafts.append(Draft(iri: Self.relative(subject)))
      }
      guard Self.take(triple, into: &drafts[index]) else {
        throw .unknownProperty(
          place(of: drafts[index].iri, in: file), property: Self.shown(triple.predicate))
      }
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

  /// Takes in what a triple says; false where it has no place in an entry.
  private static func take(_ triple: Triple, into draft: inout Draft) -> Bool {
    switch triple.object {
    case .iri(let object):
      switch triple.predicate {
      case RDF.type: draft.types.append(SanadVocabulary.localName(object) ?? object.value)
      case SanadVocabulary.capitalOf:
        draft.capitalOf = relative(object)
        draft.country = draft.country ?? relative(object)
      case SanadVocabulary.ofCountry, SanadVocabulary.locatedIn: draft.country = relative(object)
      case SanadVocabulary.subOrganizationOf: draft.parent = relative(object)
      case OWL.sameAs: draft.sameAs.append(object.value)
      default: return false
      }
      return true
    case .literal(let literal):
      if isCode(triple.predicate) { return true }
      guard let language = literal.language, let kind = kind(of: triple.predicate) else {
        return false
      }
      draft.names.append(
        AuthorityEntry.Name(text: literal.lexical, language: LanguageCode(language), kind: kind))
      return true
    case .blank: return false
    }
  }

  private static func kind(of property: IRI) -> AuthorityEntry.Name.Kind? {
    switch property {
    case RDFS.label: .label
    case SKOS.altLabel: .alternative
    case SanadVocabulary.acronym: .acronym
    case SanadVocabulary.demonym: .demonym
    case SanadVocabulary.titleName: .titleOnly
    default: nil
    }
  }

  /// Codes and notes are for those who edit the files.
  private static func isCode(_ property: IRI) -> Bool {
    switch property.value {
    case SanadVocabulary.namespace + "code", SKOS.editorialNote.value,
      RDFS.namespace + "comment":
      true
    default: false
    }
  }

  private static func relative(_ iri: IRI) -> String {
    iri.value.hasPrefix(base) ? String(iri.value.dropFirst(base.utf8.count)) : iri.value
  }

  private static func shown(_ property: IRI) -> String {
    SanadVocabulary.localName(property).map { "sanad:" + $0 } ?? "<\(property.value)>"
  }

  // MARK: Ends

  private func check(
    _ entries: [AuthorityEntry], _ origins: [String: Int], _ files: [OntologyFile]
  ) throws(OntologyError) {
    var types: [String: String] = [:]
    types.reserveCapacity(entries.count)
    for entry in entries { types[entry.iri] = entry.type }
    for entry in entries {
      let isBody = schema.isClass(entry.type, a: "Organization")
      // A country's body is of the country, or has its seat in a place.
      let ends = [
        (entry.capitalOf, ["capitalOf"]),
        (entry.country, isBody ? ["ofCountry", "locatedIn"] : ["locatedIn"]),
        (entry.parent, ["subOrganizationOf"]),
      ]
      for case (let end?, let relations) in ends {
        let isAllowed =
          types[end].map { type in
            relations.contains { schema.allows($0, from: entry.type, to: type) }
          } ?? false
        guard !isAllowed else { continue }
        let file = files[origins[entry.iri] ?? 0]
        throw .badEnd(
          place(of: entry.iri, in: file), property: "sanad:" + relations[0], end: end)
      }
    }
  }
}
