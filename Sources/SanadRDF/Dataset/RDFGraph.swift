// A set of triples held in memory, with each term stored once.

/// A set of triples, iterated in the order in which they were first inserted.
///
/// Terms are interned to 32-bit numbers by their canonical spelling, in which what may not stand in an
/// IRI is percent-encoded; three chains thread through the triples, one for each place
/// that a term can take, so that a lookup visits only the triples of its rarest bound term.
///
/// A triple takes 36 to 48 bytes, a term 56 to 68 beside its spelling: about 105 bytes a triple in all
/// for news graphs of a million triples.
public struct RDFGraph: Sendable {
  /// A triple by the numbers of its terms.
  struct Encoded: Hashable, Sendable {
    var subject: UInt32
    var predicate: UInt32
    var object: UInt32

    /// A hash of the three numbers.
    var hash: UInt32 {
      var hash = ByteHash()
      hash.combine(UInt64(subject) << 32 | UInt64(predicate))
      hash.combine(UInt64(object))
      return hash.value
    }
  }

  /// The triples that have one term in one place: the first, the last, how many.
  private struct Chain: Sendable {
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count: UInt32 = 0

    /// Adds a position, and gives the one that it follows.
    mutating func append(_ position: UInt32) -> UInt32? {
      let previous = count == 0 ? nil : last
      if count == 0 { first = position }
      last = position
      count += 1
      return previous
    }
  }

  /// The chains of a term, by the place that it takes.
  private struct Chains: Sendable {
    var subject = Chain()
    var predicate = Chain()
    var object = Chain()
  }

  /// Every term of the graph, by its number.
  private(set) var dictionary = TermTable()
  /// Every triple, in insertion order.
  private(set) var encoded: [Encoded] = []
  private var tripleTable = NumberTable()
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
  /// - Precondition: The subject is an IRI or a blank node.
  /// - Complexity: O(1) on average, beside the length of the terms.
  @discardableResult
  public mutating func insert(_ triple: Triple) -> Bool {
    switch triple.subject {
    case .iri, .blank: break
    case .literal, .triple: preconditionFailure("the subject of a triple is no IRI or blank node")
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
    guard let subject = existingNumber(of: triple.subject),
      let predicate = existingNumber(of: .iri(triple.predicate)),
      let object = existingNumber(of: triple.object)
    else { return false }
    let encoded = Encoded(subject: subject, predicate: predicate, object: object)
    return position(of: encoded, hash: encoded.hash) != nil
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
      .map { dictionary[Int(encoded[$0].object)] }
  }

  /// The subjects that have a property with a value, in insertion order.
  ///
  /// - Complexity: As that of `triples(subject:predicate:object:)`.
  public func subjects(with predicate: IRI, _ object: Term) -> [Term] {
    positions(subject: nil, predicate: predicate, object: object)
      .map { dictionary[Int(encoded[$0].subject)] }
  }

  /// The triples by subject, predicate and object, in the order of `Term`.
  ///
  /// - Complexity: O(n log n).
  public var sorted: [Triple] {
    Array(self).sorted()
  }

  /// All terms, by their numbers.
  ///
  /// - Complexity: O(their length).
  var terms: [Term] { (0..<dictionary.count).map { dictionary[$0] } }

  /// Adds a statement by the spellings of its terms, and tells whether it was new.
  @discardableResult
  @inline(__always)
  mutating func insert(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>
  ) -> Bool {
    insert(
      Encoded(
        subject: number(for: subject), predicate: number(for: predicate),
        object: number(for: object)))
  }

  /// The number of a term in its spelling, given to it now if it is new.
  @inline(__always)
  private mutating func number(for spelling: Span<UInt8>) -> UInt32 {
    let (number, isNew) = dictionary.insert(spelling)
    if isNew { chains.append(Chains()) }
    return number
  }

  private mutating func number(for term: Term) -> UInt32 { number(for: term.spelling.span) }

  /// The number of a term, or nil where the graph does not have it.
  func existingNumber(of term: Term) -> UInt32? { dictionary.number(of: term.spelling.span) }

  private func position(of triple: Encoded, hash: UInt32) -> UInt32? {
    tripleTable.number(hash: hash) { encoded[$0] == triple }
  }

  /// Adds a triple of interned terms and tells whether it was new.
  @discardableResult
  mutating func insert(_ triple: Encoded) -> Bool {
    let hash = triple.hash
    guard position(of: triple, hash: hash) == nil else { return false }
    tripleTable.append(hash: hash)
    let position = UInt32(encoded.count)
    encoded.append(triple)
    next.append(Encoded(subject: .max, predicate: .max, object: .max))
    if let last = chains[Int(triple.subject)].subject.append(position) {
      next[Int(last)].subject = position
    }
    if let last = chains[Int(triple.predicate)].predicate.append(position) {
      next[Int(last)].predicate = position
    }
    if let last = chains[Int(triple.object)].object.append(position) {
      next[Int(last)].object = position
    }
    return true
  }

  /// Goes through the triples by the numbers of their terms, in insertion order.
  package func forEachNumbered(_ body: (_ subject: Int, _ predicate: Int, _ object: Int) -> Void) {
    for triple in encoded {
      body(Int(triple.subject), Int(triple.predicate), Int(triple.object))
    }
  }

  /// The term of a number that `forEachNumbered` gave.
  ///
  /// - Complexity: O(length).
  package func term(numbered number: Int) -> Term { dictionary[number] }

  /// How many numbers there are: 0 to one less.
  package var termCount: Int { dictionary.count }

  /// The triples of a subject by its number, in insertion order.
  ///
  /// - Complexity: O(number of them).
  func triples(ofSubject number: UInt32) -> [Encoded] {
    let chain = chains[Int(number)].subject
    var found: [Encoded] = []
    found.reserveCapacity(Int(chain.count))
    var position = chain.first
    for _ in 0..<chain.count {
      found.append(encoded[Int(position)])
      position = next[Int(position)].subject
    }
    return found
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
      guard let number = existingNumber(of: subject) else { return [] }
      bound.subject = number
      consider(chains[Int(number)].subject, \.subject)
    }
    if let predicate {
      guard let number = existingNumber(of: .iri(predicate)) else { return [] }
      bound.predicate = number
      consider(chains[Int(number)].predicate, \.predicate)
    }
    if let object {
      guard let number = existingNumber(of: object) else { return [] }
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
    guard case .iri(let predicate) = dictionary[Int(encoded.predicate)] else {
      preconditionFailure("a predicate was interned that is no IRI")
    }
    return Triple(dictionary[Int(encoded.subject)], predicate, dictionary[Int(encoded.object)])
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
