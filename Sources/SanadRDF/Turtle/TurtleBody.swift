// The statements of a Turtle file, and where each blank node goes.

/// Writes the blocks of a graph's subjects, noting which prefixes they use.
struct TurtleBody: ~Copyable {
  /// How deep blank nodes are written inside one another before they get a label.
  private static let deepestNesting = 12

  /// What was written so far.
  private var output = OutputBuffer()
  /// How terms are written, with the prefixes that were used.
  private(set) var terms: TurtleTerms

  private let graph: RDFGraph
  private let dictionary: TermTable
  private let labels: BlankNodeLabels
  /// The spellings of terms whose blank nodes have other labels here.
  private let relabelled: [UInt32: [UInt8]]
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
  private let restNumber: UInt32?

  /// A writer for the statements of a graph.
  ///
  /// - Parameter labelled: The labels of blank nodes that stand elsewhere, too.
  init(
    _ graph: RDFGraph, terms: TurtleTerms, labels: BlankNodeLabels, labelled: Set<String>
  ) {
    self.graph = graph
    dictionary = graph.dictionary
    self.terms = terms
    self.labels = labels
    relabelled = graph.relabelled(labels)
    self.labelled = labelled.union(graph.blankLabelsInTripleTerms)
    triples = graph.encodedInOrder(typeFirst: true)
    blocks = Array(repeating: 0..<0, count: graph.dictionary.count)
    isNested = Array(repeating: false, count: graph.dictionary.count)
    typeNumber = graph.existingNumber(of: .iri(RDF.type))
    nilNumber = graph.existingNumber(of: .iri(RDF.nil))
    restNumber = graph.existingNumber(of: .iri(RDF.rest))
    var start = 0
    while start < triples.count {
      let subject = triples[start].subject
      var end = start + 1
      while end < triples.count, triples[end].subject == subject { end += 1 }
      blocks[Int(subject)] = start..<end
      start = end
    }
    findNested()
    if let first = graph.existingNumber(of: .iri(RDF.first)), let rest = restNumber {
      findLists(first, rest)
    }
  }

  /// Writes the name of the graph and opens it.
  mutating func writeGraphName(_ name: Term) {
    let spelling = labels.applied(to: name).spelling
    terms.write(spelling.span, to: &output)
    output.append(" {\n")
  }

  /// Takes out what was written.
  mutating func takeBytes() -> [UInt8] { output.removeAll() }

  /// Ends a graph with a name.
  mutating func closeGraph() { output.append("}\n") }

  /// Writes every block.
  mutating func write() {
    var isFirst = true
    for index in triples.indices {
      let subject = triples[index].subject
      guard blocks[Int(subject)].lowerBound == index, !isNested[Int(subject)] else { continue }
      if !isFirst { output.append("\n") }
      isFirst = false
      write(subject)
      writeProperties(of: subject, indent: 1)
      output.append(" .\n")
    }
  }

  /// Marks the blank nodes that exactly one triple leads to, that no cycle holds and that do not lie
  /// too deep.
  private mutating func findNested() {
    var references = [UInt32](repeating: 0, count: graph.dictionary.count)
    for triple in triples { references[Int(triple.object)] += 1 }
    func isCandidate(_ number: UInt32) -> Bool {
      guard references[Int(number)] == 1, dictionary.mayHaveBlankNodes(Int(number)),
        case .blank(let label) = dictionary[Int(number)]
      else { return false }
      return !labelled.contains(label)
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
        let isRest = triple.predicate == restNumber
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
      if index > block.lowerBound { output.append(" ;") }
      if index > block.lowerBound || predicate != typeNumber {
        newLine(indent)
      } else {
        output.append(" ")
      }
      if predicate == typeNumber { output.append("a") } else { write(predicate) }
      let isSingle = end == index + 1
      for position in index..<end {
        if position > index { output.append(" ,") }
        if isSingle || predicate == typeNumber { output.append(" ") } else { newLine(indent + 1) }
        writeObject(triples[position].object, indent: indent)
      }
      index = end
    }
  }

  private mutating func writeObject(_ number: UInt32, indent: Int) {
    if cells[number] != nil {
      output.append("(")
      var cell = number
      while let (first, rest) = cells[cell] {
        output.append(" ")
        writeObject(first, indent: indent)
        cell = rest
      }
      output.append(" )")
    } else if number == nilNumber {
      output.append("()")
    } else if isNested[Int(number)] {
      output.append("[")
      if !blocks[Int(number)].isEmpty {
        writeProperties(of: number, indent: indent + 1)
        newLine(indent)
      }
      output.append("]")
    } else {
      write(number)
    }
  }

  private mutating func newLine(_ indent: Int) {
    output.append("\n")
    for _ in 0..<indent { output.append("  ") }
  }

  private mutating func write(_ number: UInt32) {
    if let spelling = relabelled[number] {
      terms.write(spelling.span, to: &output)
    } else {
      let spellings = dictionary.bytes
      terms.write(spellings.span.extracting(dictionary.range(of: Int(number))), to: &output)
    }
  }
}
