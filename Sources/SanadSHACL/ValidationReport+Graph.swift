// A report as RDF (https://www.w3.org/TR/shacl/#validation-report).
public import SanadRDF

extension ValidationReport {
  /// The report as a graph with one `sh:ValidationReport`.
  ///
  /// Blank nodes of the report begin with `report`; those of the data keep their labels.
  ///
  /// - Parameters:
  ///   - names: How messages name terms.
  ///   - number: What the numbers of the report's blank nodes follow.
  public func graph(_ names: TermNames = TermNames(), from number: Int = 0) -> RDFGraph {
    var writer = ReportWriter(names: names, count: number)
    let report = writer.blank()
    writer.insert(report, RDF.type, .iri(SHACL.name("ValidationReport")))
    writer.insert(
      report, SHACL.name("conforms"),
      .literal(Literal(conforms ? "true" : "false", datatype: XSD.boolean)))
    for result in results { writer.insert(report, SHACL.name("result"), writer.write(result)) }
    return writer.graph
  }
}

/// Writes results into a graph.
private struct ReportWriter {
  let names: TermNames
  private(set) var graph = RDFGraph()
  private var count: Int

  init(names: TermNames, count: Int) {
    self.names = names
    self.count = count
  }

  mutating func blank() -> Term {
    count += 1
    return .blank("report\(count)")
  }

  mutating func insert(_ subject: Term, _ predicate: IRI, _ object: Term) {
    graph.insert(Triple(subject, predicate, object))
  }

  mutating func write(_ result: ValidationResult) -> Term {
    let node = blank()
    insert(node, RDF.type, .iri(SHACL.name("ValidationResult")))
    insert(node, SHACL.name("focusNode"), result.focus)
    if let path = result.path {
      var (next, paths) = (count, graph)
      let term = path.write(to: &paths) {
        next += 1
        return .blank("report\(next)")
      }
      (count, graph) = (next, paths)
      insert(node, SHACL.name("resultPath"), term)
    }
    if let value = result.value { insert(node, SHACL.name("value"), value) }
    insert(node, SHACL.name("resultSeverity"), .iri(result.severity.iri))
    insert(node, SHACL.name("sourceConstraintComponent"), .iri(result.component))
    insert(node, SHACL.name("sourceShape"), result.shape)
    let messages = result.messages.isEmpty ? [Literal(result.message(names))] : result.messages
    for message in messages { insert(node, SHACL.name("resultMessage"), .literal(message)) }
    for detail in result.details { insert(node, SHACL.name("detail"), write(detail)) }
    return node
  }
}
