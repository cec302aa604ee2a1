// JSON-LD read into statements (https://www.w3.org/TR/json-ld11/).

/// Reads JSON-LD 1.1: expanded or compacted, its contexts in the document.
///
/// Contexts on the web are an error, since nothing is fetched. What JSON-LD gives no meaning to, such
/// as keys that stand for no IRI, is passed over as JSON-LD wants. A direction is kept where there is
/// a language beside it. Nodes without a name get labels that no text can spell.
struct JSONLDParser: TextParser {
  private let base: String?
  /// The text as far as it has come: a context may stand behind what it is for.
  private var bytes: [UInt8] = []

  /// A parser.
  ///
  /// - Parameter base: The IRI that relative ones start from until the text sets its own.
  init(base: String?) { self.base = base }

  /// Keeps a piece of the text.
  mutating func consume(_ piece: [UInt8], into sink: inout some StatementSink & ~Copyable) {
    bytes += piece
  }

  /// Reads the text.
  ///
  /// - Throws: `SyntaxError` at the first place that is no JSON or no JSON-LD.
  /// - Complexity: O(length), beside the size of contexts.
  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    let value = try JSONParser.value(from: bytes)
    let processor = JSONLDProcessor(bytes: bytes)
    let start = base.flatMap { BaseIRI($0) }.map { JSONLDContext.Base.iri($0) } ?? .unknown
    var context = JSONLDContext(base: start)
    var statements = JSONLDStatements()
    switch value {
    case .array(let elements):
      // One by one, so that what is done with is gone.
      let place = JSONLDProcessor.Place(context: JSONLDActiveContext(context), offset: 0)
      for element in elements {
        statements.take(
          try processor.expanded(element, at: place).items, graph: nil, into: &sink)
      }
    case .object(let object):
      guard let graph = object.member("@graph"),
        object.members.allSatisfy({ $0.key == "@graph" || $0.key == "@context" })
      else {
        let place = JSONLDProcessor.Place(context: JSONLDActiveContext(context), offset: 0)
        let items = try processor.expanded(value, at: place).items
        // An object that is nothing but a graph, by whatever name, is the default graph.
        if let node = items.first?.node, node.isGraph, node.id == nil {
          statements.take(node.graph ?? [], graph: nil, into: &sink)
        } else {
          statements.take(items, graph: nil, into: &sink)
        }
        return
      }
      if let member = object.member("@context") {
        context = try processor.context(member.value, in: context, at: member.offset)
      }
      let place = JSONLDProcessor.Place(
        context: JSONLDActiveContext(context), key: "@graph", offset: graph.offset)
      for element in graph.value.elements {
        statements.take(
          try processor.expanded(element, at: place).items, graph: nil, into: &sink)
      }
    case .null, .boolean, .number, .string:
      throw processor.error(
        "the text is neither an object nor an array", "write a node, or nodes in an array", at: 0)
    }
  }
}
