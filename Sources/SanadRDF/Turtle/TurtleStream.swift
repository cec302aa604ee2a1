// Turtle and TriG written as a stream: neighbours of the same subject share it, nothing is held back.

/// Writes statements in the order in which they come.
struct TurtleStream: StatementSink, ~Copyable {
  /// What was written and not taken out yet.
  var output = OutputBuffer()
  private var terms: TurtleTerms
  /// Whether graphs are named; where not, statements of all graphs are written alike.
  private let isTriG: Bool
  /// The subject, property and graph that the next statement may share.
  private var subject = OutputBuffer(capacity: 256)
  private var predicate = OutputBuffer(capacity: 256)
  private var graph = OutputBuffer(capacity: 256)
  private var isOpen = false

  /// A writer that declares prefixes and uses them.
  init(isTriG: Bool, prefixes: [(String, String)], labels: StreamLabels) {
    self.isTriG = isTriG
    let usable = prefixes.filter { TurtleName.isPrefix($0.0) }
    terms = TurtleTerms(namespaces: Namespaces(usable), labels: labels)
    for prefix in terms.namespaces.prefixes {
      write(prefix: prefix.name.span, namespace: prefix.namespace.span.extracting(droppingFirst: 1))
    }
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  /// Takes a prefix of the source.
  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    guard terms.namespaces.declare(Array(copying: prefix), namespace: Array(copying: namespace))
    else { return }
    close()
    closeGraph()
    write(prefix: prefix, namespace: namespace)
  }

  /// Writes a statement.
  @inline(__always)
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>
  ) {
    if isTriG, !self.graph.isEqual(to: graph) { open(graph: graph) }
    if isOpen, self.subject.isEqual(to: subject) {
      if self.predicate.isEqual(to: predicate) {
        output.append(" ,\n    ")
        terms.write(object, to: &output)
        return
      }
      output.append(" ;\n  ")
    } else {
      if isOpen { output.append(" .\n") }
      isOpen = true
      self.subject.replace(with: subject)
      terms.write(subject, to: &output)
      output.append(UInt8(ascii: " "))
    }
    self.predicate.replace(with: predicate)
    terms.writePredicate(predicate, to: &output)
    output.append(UInt8(ascii: " "))
    terms.write(object, to: &output)
  }

  /// Ends what is open.
  mutating func finish() {
    close()
    closeGraph()
  }

  private mutating func write(prefix: Span<UInt8>, namespace: Span<UInt8>) {
    output.append("@prefix ")
    output.append(prefix)
    output.append(": <")
    output.append(namespace)
    output.append("> .\n")
  }

  private mutating func close() {
    if isOpen { output.append(" .\n") }
    isOpen = false
  }

  private mutating func closeGraph() {
    if !graph.isEmpty { output.append("}\n") }
    graph.truncate(to: 0)
  }

  private mutating func open(graph name: Span<UInt8>) {
    close()
    closeGraph()
    guard !name.isEmpty else { return }
    terms.write(name, to: &output)
    output.append(" {\n")
    graph.replace(with: name)
  }
}

extension [UInt8] {
  /// A copy of bytes.
  init(copying bytes: Span<UInt8>) {
    self = []
    append(bytes)
  }
}
