// The statements of a Turtle file, and where each blank node goes.

/// Writes the blocks of a graph's subjects, noting which prefixes they use.
struct TurtleBody {
  /// How deep blank nodes are written inside one another before they get a label.
  private static let deepestNesting = 12

  /// What was written so far.
  private(set) var output = ByteWriter()
  /// Whether each prefix of the table was used.
  private(set) var usedPrefixes: [Bool]

  private let graph: RDFGraph
  private let prefixes: PrefixTable
  private let labels: BlankNodeLabels
  /// The labels of the blank nodes that are named wherever they stand.
  private let labelled: Set<String>
  /// The triples in writing order, all of a subject together.
  private let triples: [RDFGraph.Encoded]
  /// For each term, where its triples as a subject start and end among `triples`.
  private var blocks: [Range<Int>]
  /// For each term, whether it is a blank node that is written where it is the object.
  private var isNested: [Bool]
  /// For each term, the first element and the rest of the list that it begins, if it does.
  private var cells: [UInt32: (first: UInt32, rest: UInt32)] = [:]
  private let typeNumber: UInt32?
  private let nilNumber: UInt32?

  /// A writer for the statements of a graph.
  ///
  /// - Parameter labelled: The labels of blank nodes that stand elsewhere, too.
  init(
    _ graph: RDFGraph, prefixes: PrefixTable, labels: BlankNodeLabels, labelled: Set<String>,
    used: [Bool]
  ) {
    self.graph = graph
    self.prefixes = prefixes
    self.labels = labels
    self.labelled = labelled.union(graph.blankLabelsInTripleTerms)
    usedPrefixes = used
    triples = graph.encodedInOrder(typeFirst: true)
    blocks = Array(repeating: 0..<0, count: graph.terms.count)
    isNested = Array(repeating: false, count: graph.terms.count)
    func number(_ iri: IRI) -> UInt32? {
      graph.terms.firstIndex(of: .iri(iri)).map { UInt32($0) }
    }
    typeNumber = number(RDF.type)
    nilNumber = number(RDF.nil)
    var start = 0
    while start < triples.count {
      let subject = triples[start].subject
      var end = start + 1
      while end < triples.count, triples[end].subject == subject { end += 1 }
      blocks[Int(subject)] = start..<end
      start = end
    }
    findNested()
    if let first = number(RDF.first), let rest = number(RDF.rest) { findLists(first, rest) }
  }

  /// Writes the name of the graph and opens it.
  mutating func writeGraphName(_ name: Term) {
    write(name)
    output.write(" {\n")
  }

  /// Ends a graph with a name.
  mutating func closeGraph() { output.write("}\n") }

  /// Writes every block.
  mutating func write() {
    var isFirst = true
    for index in triples.indices {
      let subject = triples[index].subject
      guard blocks[Int(subject)].lowerBound == index, !isNested[Int(subject)] else { continue }
      if !isFirst { output.write("\n") }
      isFirst = false
      write(subject)
      writeProperties(of: subject, indent: 1)
      output.write(" .\n")
    }
  }

  /// Marks the blank nodes that exactly one triple leads to, that no cycle holds and that do not lie
  /// too deep.
  private mutating func findNested() {
    var references = [UInt32](repeating: 0, count: graph.terms.count)
    for triple in triples { references[Int(triple.object)] += 1 }
    func isCandidate(_ number: UInt32) -> Bool {
      guard case .blank(let label) = graph.terms[Int(number)], !labelled.contains(label) else {
        return false
      }
      return references[Int(number)] == 1
    }
    // From each subject that has a block of its own, down to the nodes below it. Cycles are never
    // reached, so that their nodes keep their labels and blocks.
    var pending: [(number: UInt32, depth: Int)] = []
    for index in triples.indices
    where blocks[Int(triples[index].subject)].lowerBound == index
      && !isCandidate(triples[index].subject)
    {
      pending.append((triples[index].subject, 0))
    }
    while let (subject, depth) = pending.popLast() {
      for triple in triples[blocks[Int(subject)]] where isCandidate(triple.object) {
        // The tail of a list lies no deeper than its head.
        let isRest = graph.terms[Int(triple.predicate)] == .iri(RDF.rest)
        let below = depth + (isRest ? 0 : 1)
        isNested[Int(triple.object)] = below <= Self.deepestNesting
        pending.append((triple.object, isNested[Int(triple.object)] ? below : 0))
      }
    }
  }

  /// Finds the blank nodes that begin well-formed lists: each cell written in place, with one first
  /// element, one rest and nothing else, and rdf:nil at the end.
  private mutating func findLists(_ first: UInt32, _ rest: UInt32) {
    var candidates: [UInt32: (first: UInt32, rest: UInt32)] = [:]
    var previous: [UInt32: UInt32] = [:]
    var ends: [UInt32] = []
    for number in isNested.indices where isNested[number] && blocks[number].count == 2 {
      let block = triples[blocks[number]]
      guard let head = block.first, let tail = block.last, head.predicate == first,
        tail.predicate == rest
      else { continue }
      candidates[UInt32(number)] = (head.object, tail.object)
      if tail.object == nilNumber { ends.append(UInt32(number)) }
      previous[tail.object] = UInt32(number)
    }
    // From the ends back, so that a chain that does not end in rdf:nil is no list.
    for end in ends {
      var cell: UInt32? = end
      while let number = cell, let candidate = candidates[number] {
        cells[number] = candidate
        cell = number == nilNumber ? nil : previous[number]
      }
    }
    // What follows a cell that is no list by rdf:rest cannot be flattened, and may lie deep.
    for number in isNested.indices where isNested[number] && cells[UInt32(number)] == nil {
      for triple in triples[blocks[number]]
      where triple.predicate == rest && cells[triple.object] == nil {
        isNested[Int(triple.object)] = false
      }
    }
  }

  private mutating func writeProperties(of subject: UInt32, indent: Int) {
    let block = blocks[Int(subject)]
    var index = block.lowerBound
    while index < block.upperBound {
      let predicate = triples[index].predicate
      var end = index + 1
      while end < block.upperBound, triples[end].predicate == predicate { end += 1 }
      if index > block.lowerBound { output.write(" ;") }
      if index > block.lowerBound || predicate != typeNumber {
        newLine(indent)
      } else {
        output.write(" ")
      }
      if predicate == typeNumber { output.write("a") } else { write(predicate) }
      let isSingle = end == index + 1
      for position in index..<end {
        if position > index { output.write(" ,") }
        if isSingle || predicate == typeNumber { output.write(" ") } else { newLine(indent + 1) }
        writeObject(triples[position].object, indent: indent)
      }
      index = end
    }
  }

  private mutating func writeObject(_ number: UInt32, indent: Int) {
    if cells[number] != nil {
      output.write("(")
      var cell = number
      while let (first, rest) = cells[cell] {
        output.write(" ")
        writeObject(first, indent: indent)
        cell = rest
      }
      output.write(" )")
    } else if number == nilNumber {
      output.write("()")
    } else if isNested[Int(number)] {
      output.write("[")
      if !blocks[Int(number)].isEmpty {
        writeProperties(of: number, indent: indent + 1)
        newLine(indent)
      }
      output.write("]")
    } else {
      write(number)
    }
  }

  private mutating func newLine(_ indent: Int) {
    output.write("\n")
    for _ in 0..<indent { output.write("  ") }
  }

  private mutating func write(_ number: UInt32) {
    write(graph.terms[Int(number)])
  }

  private mutating func write(_ term: Term) {
    switch term {
    case .iri(let iri): write(iri)
    case .blank(let label):
      output.write("_:")
      output.write(labels[label])
    case .literal(let literal): write(literal)
    case .triple(let triple):
      output.write("<<( ")
      write(triple.subject)
      output.write(" ")
      write(triple.predicate)
      output.write(" ")
      write(triple.object)
      output.write(" )>>")
    }
  }

  private mutating func write(_ literal: Literal) {
    if TurtleName.isBare(literal) {
      output.write(literal.lexical)
      return
    }
    output.writeQuoted(literal.lexical)
    if let language = literal.language {
      output.write("@")
      output.write(language)
      if let direction = literal.direction { output.write("--" + direction.rawValue) }
    } else if literal.datatype != XSD.string {
      output.write("^^")
      write(literal.datatype)
    }
  }

  private mutating func write(_ iri: IRI) {
    if let (prefix, local) = prefixes.shortest(iri.value, where: TurtleName.isLocal) {
      usedPrefixes[prefix] = true
      output.write(prefixes.prefixes[prefix].name)
      output.write(":")
      output.write(String(local))
    } else {
      output.writeIRIReference(iri)
    }
  }
}
