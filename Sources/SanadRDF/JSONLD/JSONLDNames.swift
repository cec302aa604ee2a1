// How JSON-LD calls things: prefixes for IRIs, and what is said once in the context of a property's values.

/// The names that a file uses and the context that explains them.
struct JSONLDNames {
  /// What all values of a property are.
  enum Kind: Hashable {
    case resource
    case text
    /// Strings in languages, without a direction.
    case tagged
    /// Booleans and whole numbers that JSON has.
    case native
    case typed(IRI)
    /// Not all the same, or not to be said in a context.
    case mixed
  }

  private let prefixes: PrefixTable
  private var usedPrefixes: [Bool]
  private let labels: BlankNodeLabels
  private var kinds: [IRI: Kind] = [:]

  /// Names for a dataset.
  init(_ dataset: RDFDataset, prefixes: [(String, String)]) {
    // An IRI such as urn:x would be taken for one with the prefix urn.
    let schemes = dataset.pathSchemes
    self.prefixes = PrefixTable(
      prefixes.filter { name, namespace in
        !name.isEmpty && name != "_" && !name.contains { ":/@".contains($0) }
          && !schemes.contains(name) && BaseIRI.hasScheme(namespace.utf8)
      })
    usedPrefixes = Array(repeating: false, count: self.prefixes.prefixes.count)
    labels = BlankNodeLabels(of: dataset)
  }

  // MARK: Kinds

  /// Takes note of what the values of a graph's properties are.
  ///
  /// - Complexity: O(n).
  mutating func note(_ graph: RDFGraph, _ lists: JSONLDLists) {
    let terms = graph.terms
    let ofTerms = terms.map { Kind($0) }
    var ofPredicates: [Kind?] = Array(repeating: nil, count: terms.count)
    for triple in graph.encoded {
      if !lists.isEmpty, lists.isPart(terms[Int(triple.subject)]) { continue }
      let object = terms[Int(triple.object)]
      let kind =
        lists.items(of: object).map { Self.kind(ofList: $0, lists) }
        ?? ofTerms[Int(triple.object)]
      let before = ofPredicates[Int(triple.predicate)]
      ofPredicates[Int(triple.predicate)] = before.map { $0 == kind ? kind : .mixed } ?? kind
    }
    for (number, kind) in ofPredicates.enumerated() {
      guard let kind, case .iri(let predicate) = terms[number] else { continue }
      kinds[predicate] = kinds[predicate].map { $0 == kind ? kind : .mixed } ?? kind
    }
  }

  /// What all members of a list are, those of lists in it among them.
  private static func kind(ofList items: [Term], _ lists: JSONLDLists) -> Kind {
    var kinds: Set<Kind> = []
    var pending = items
    while let item = pending.popLast() {
      if let inner = lists.items(of: item) { pending += inner } else { kinds.insert(Kind(item)) }
    }
    // A list of strings in languages would be taken for a map of them.
    guard kinds.count == 1, let kind = kinds.first, kind != .tagged else { return .mixed }
    return kind
  }

  /// What the values of a property are.
  func kind(of predicate: IRI) -> Kind { kinds[predicate] ?? .mixed }

  // MARK: Texts

  /// An IRI with a prefix, or whole.
  mutating func text(_ iri: IRI) -> String {
    let whole = iri.percentEncoded
    guard
      let (prefix, local) = prefixes.shortest(
        whole, where: { !$0.isEmpty && !$0.hasPrefix("//") })
    else { return whole }
    usedPrefixes[prefix] = true
    return prefixes.prefixes[prefix].name + ":" + local
  }

  /// An IRI or blank node.
  mutating func text(_ resource: Term) -> String {
    switch resource {
    case .iri(let iri): text(iri)
    case .blank(let label): "_:" + labels[label]
    case .literal, .triple: ""
    }
  }

  // MARK: Context

  /// The context: the prefixes that were used, then the properties whose values are of one kind.
  var context: [(String, JSONValue)] {
    mutating get {
      var terms: [(String, JSONValue)] = []
      for (predicate, kind) in kinds.sorted(by: { $0.key < $1.key }) where predicate != RDF.type {
        let definition: (String, JSONValue)
        switch kind {
        case .resource: definition = ("@type", .string("@id"))
        case .tagged: definition = ("@container", .string("@language"))
        case .typed(let datatype): definition = ("@type", .string(text(datatype)))
        case .text, .native, .mixed: continue
        }
        terms.append((text(predicate), .object([definition])))
      }
      let used = prefixes.prefixes.indices.filter { usedPrefixes[$0] }.map { index in
        let prefix = prefixes.prefixes[index]
        let isDelimited = prefix.namespace.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
        let namespace = JSONValue.string(prefix.namespace)
        return (
          prefix.name,
          isDelimited
            ? namespace : .object([("@id", namespace), ("@prefix", .boolean(true))])
        )
      }
      return used + terms
    }
  }
}

extension JSONLDNames.Kind {
  /// What a value is.
  init(_ object: Term) {
    switch object {
    case .iri, .blank: self = .resource
    case .triple: self = .mixed
    case .literal(let literal):
      if literal.language != nil {
        self = literal.direction == nil ? .tagged : .mixed
      } else if literal.datatype == XSD.string {
        self = .text
      } else {
        self = literal.isNative ? .native : .typed(literal.datatype)
      }
    }
  }
}

extension Literal {
  /// Whether the literal is a boolean or whole number that JSON has and that is read back the same.
  var isNative: Bool {
    if datatype == XSD.boolean { return lexical == "true" || lexical == "false" }
    guard datatype == XSD.integer, let number = Int(lexical) else { return false }
    return number.magnitude < 1 << 53 && String(number).hasSameBytes(as: lexical)
  }
}

extension RDFDataset {
  /// The schemes of IRIs without `//` behind them.
  fileprivate var pathSchemes: Set<String> {
    var schemes: Set<String> = []
    func note(_ term: Term) {
      let text: String
      switch term {
      case .iri(let iri): text = iri.value
      case .literal(let literal): text = literal.datatype.value
      case .blank, .triple: return
      }
      guard let (scheme, rest) = JSONLDProcessor.compactParts(text), !rest.hasPrefix("//") else {
        return
      }
      schemes.insert(scheme)
    }
    for name in names {
      if let name { note(name) }
      for term in self[name].terms { note(term) }
    }
    return schemes
  }
}
