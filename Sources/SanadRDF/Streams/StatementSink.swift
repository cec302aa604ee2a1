// The door between readers and writers: statements one by one, each term as bytes.

/// Takes statements as they are read.
///
/// A term is its spelling in canonical N-Triples
/// (https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples): `<IRI>`, `_:label`, `"text"`,
/// `"text"@fr`, `"text"@ar--rtl`, `"1"^^<IRI>`, `<<( s p o )>>`. Two terms are equal where their
/// spellings are. Blank nodes that no label stands for in the text are spelt `_:#1`, `_:#2` and so
/// on, which no text can. The bytes are only there for the time of the call.
package protocol StatementSink: ~Copyable {
  /// Takes a prefix that the text declares, its name without colon; it may be declared again.
  mutating func declare(prefix: Span<UInt8>, namespace: Span<UInt8>)

  /// Takes a statement; the graph's name is empty for the default graph.
  mutating func take(
    _ subject: Span<UInt8>, _ predicate: Span<UInt8>, _ object: Span<UInt8>, graph: Span<UInt8>)
}

extension StatementSink where Self: ~Copyable {
  /// Takes a statement of terms that are values already.
  package mutating func take(_ quad: Quad) {
    take(
      quad.subject.spelling, Term.iri(quad.predicate).spelling, quad.object.spelling,
      graph: quad.graph?.spelling ?? [])
  }

  /// Takes a statement of spellings in arrays.
  package mutating func take(
    _ subject: [UInt8], _ predicate: [UInt8], _ object: [UInt8], graph: [UInt8]
  ) {
    take(subject.span, predicate.span, object.span, graph: graph.span)
  }
}
