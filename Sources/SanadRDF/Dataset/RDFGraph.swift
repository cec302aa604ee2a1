// A set of triples held in memory, with each term stored once.

/// A set of triples, iterated in the order in which they were first inserted.
///
/// Terms are interned to 32-bit numbers; three chains thread through the triples, one for each place
/// that a term can take, so that a lookup visits only the triples of its rarest bound term.
public struct RDFGraph: Sendable {
  /// A triple by the numbers of its terms.
  struct Encoded: Hashable, Sendable {
    var subject: UInt32
    var predicate: UInt32
    var object: UInt32
  }

  /// The triples that have one term in one place: the first, the last, how many.
  private struct Chain: Sendable {
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count: UInt32 = 0
  }

  /// The chains of a term, by the place that it takes.
  private struct Chains: Sendable {
    var subject = Chain()
    var predicate = Chain()
    var object = Chain()
  }

  /// Every term of the graph, by its number.
  private(set) var terms: [Term] = []
  /// Every triple, in insertion order.
  private(set) var encoded: [Encoded] = []
  private var numbers: [Term: UInt32] = [:]
  private var known: Set<Encoded> = []
  private var chains: [Chains] = []
  /// For each triple, the next one with the same subject, predicate, object.
  private var next: [Encoded] = []

  /// An empty graph.
  public init() {}

  /// A graph of the given triples.
  public init(_ triples: some Sequence<Triple>) {
    for triple in triples { insert(triple) }
  }

  /// How many triples there are.
  public var count: Int { encoded.count }

  /// Whether there is no triple.
  public var isEmpty: Bool { encoded.isEmpty }

  /// Adds a triple and tells whether it was new.
  ///
  /// - Precondition: The subject is not a literal.
  /// - Complexity: O(1) on average, beside the length of the terms.
  @discardableResult
  public mutating func insert(_ triple: Triple) -> Bool {
    if case .literal = triple.subject {
      preconditionFailure("the subject of a triple is a literal")
    }
    return insert(
      Encoded(
        subject: number(for: triple.subject), predicate: number(for: .iri(triple.predicate)),
        object: number(for: triple.object)))
  }

  /// Adds all triples of another graph; blank nodes of the same label become one.
  public mutating func formUnion(_ other: RDFGraph) {
    for triple in other { insert(triple) }
  }

  /// Whether the graph has a triple.
  public func contains(_ triple: Triple) -> Bool {
    guard let subject = numbers[triple.subject], let predicate = numbers[.iri(triple.predicate)],
      let object = numbers[triple.object]
    else { return false }
    return known.contains(Encoded(subject: subject, predicate: predicate, object: object))
  }

  /// The triples that have the given terms, in insertion order; nil stands for any term.
  ///
  /// - Complexity: O(number of triples with the rarest of the given terms).
  public func triples(
    subject: Term? = nil, predicate: IRI? = nil, object: Term? = nil
  ) -> [Triple] {
    positions(subject: subject, predicate: predicate, object: object).map { self[$0] }
  }

  /// The objects of a subject's property, in insertion order.
  ///
  /// - Complexity: As that of `triples(subject:predicate:object:)`.
  public func objects(of subject: Term, _ predicate: IRI) -> [Term] {
    positions(subject: subject, predicate: predicate, object: nil)
      .map { terms[Int(encoded[$0].object)] }
  }

  /// The subjects that have a property with a value, in insertion order.
  ///
  /// - Complexity: As that of `triples(subject:predicate:object:)`.
  public func subjects(with predicate: IRI, _ object: Term) -> [Term] {
    positions(subject: nil, predicate: predicate, object: object)
      .map { terms[Int(encoded[$0].subject)] }
  }

  /// The triples by subject, predicate and object, in the order of `Term`.
  ///
  /// - Complexity: O(n log n).
  public var sorted: [Triple] {
    encodedInOrder().map(triple(of:))
  }

  /// The number of a term, given to it now if it is new.
  mutating func number(for term: Term) -> UInt32 {
    if let number = numbers[term] { return number }
    let number = UInt32(terms.count)
    terms.append(term)
    chains.append(Chains())
    numbers[term] = number
    return number
  }

  /// Adds a triple of interned terms and tells whether it was new.
  @discardableResult
  mutating func insert(_ triple: Encoded) -> Bool {
    guard known.insert(triple).inserted else { return false }
    let position = UInt32(encoded.count)
    encoded.append(triple)
    next.append(Encoded(subject: .max, predicate: .max, object: .max))
    append(position, to: triple.subject, \.subject, \.subject)
    append(position, to: triple.predicate, \.predicate, \.predicate)
    append(position, to: triple.object, \.object, \.object)
    return true
  }

  private mutating func append(
    _ position: UInt32, to term: UInt32, _ place: WritableKeyPath<Chains, Chain>,
    _ link: WritableKeyPath<Encoded, UInt32>
  ) {
    var chain = chains[Int(term)][keyPath: place]
    if chain.count == 0 {
      chain.first = position
    } else {
      next[Int(chain.last)][keyPath: link] = position
    }
    chain.last = position
    chain.count += 1
    chains[Int(term)][keyPath: place] = chain
  }

  /// The positions of the triples that have the given terms.
  private func positions(subject: Term?, predicate: IRI?, object: Term?) -> [Int] {
    var shortest: (chain: Chain, link: KeyPath<Encoded, UInt32>)?
    var bound: (subject: UInt32?, predicate: UInt32?, object: UInt32?)
    func consider(_ chain: Chain, _ link: KeyPath<Encoded, UInt32>) {
      if let shortest, shortest.chain.count <= chain.count { return }
      shortest = (chain, link)
    }
    if let subject {
      guard let number = numbers[subject] else { return [] }
      bound.subject = number
      consider(chains[Int(number)].subject, \.subject)
    }
    if let predicate {
      guard let number = numbers[.iri(predicate)] else { return [] }
      bound.predicate = number
      consider(chains[Int(number)].predicate, \.predicate)
    }
    if let object {
      guard let number = numbers[object] else { return [] }
      bound.object = number
      consider(chains[Int(number)].object, \.object)
    }
    guard let (chain, link) = shortest else { return Array(encoded.indices) }
    guard chain.count > 0 else { return [] }
    var found: [Int] = []
    var position = chain.first
    while position != .max {
      let triple = encoded[Int(position)]
      if bound.subject.map({ $0 == triple.subject }) ?? true,
        bound.predicate.map({ $0 == triple.predicate }) ?? true,
        bound.object.map({ $0 == triple.object }) ?? true
      {
        found.append(Int(position))
      }
      position = next[Int(position)][keyPath: link]
    }
    return found
  }

  private subscript(position: Int) -> Triple { triple(of: encoded[position]) }

  /// The triple that numbers stand for.
  func triple(of encoded: Encoded) -> Triple {
    guard case .iri(let predicate) = terms[Int(encoded.predicate)] else {
      preconditionFailure("a predicate was interned that is no IRI")
    }
    return Triple(terms[Int(encoded.subject)], predicate, terms[Int(encoded.object)])
  }
}

extension RDFGraph: Sequence {
  /// The triples in insertion order.
  public func makeIterator() -> some IteratorProtocol<Triple> {
    encoded.lazy.map(triple(of:)).makeIterator()
  }

  /// How many triples there are.
  public var underestimatedCount: Int { count }
}

extension RDFGraph: Equatable {
  /// Whether two graphs have the same triples, blank nodes compared by their labels.
  ///
  /// - Complexity: O(n) on average.
  public static func == (a: RDFGraph, b: RDFGraph) -> Bool {
    a.count == b.count && a.allSatisfy(b.contains)
  }
}

extension RDFGraph: ExpressibleByArrayLiteral {
  /// A graph of the given triples.
  public init(arrayLiteral triples: Triple...) { self.init(triples) }
}
