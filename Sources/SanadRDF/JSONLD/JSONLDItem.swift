// What a JSON-LD document says once its terms are spelt out: the expanded form as values.

/// A node, a value or a list.
indirect enum JSONLDItem: Sendable {
  case node(JSONLDNode)
  case value(JSONLDValue)
  case list([JSONLDItem])

  /// The node that the item is, if it is one.
  var node: JSONLDNode? {
    if case .node(let node) = self { node } else { nil }
  }
}

/// A node object.
struct JSONLDNode: Sendable {
  var id: String?
  var types: [String] = []
  var properties: [(property: String, items: [JSONLDItem])] = []
  /// Properties that lead here from other nodes.
  var reverse: [(property: String, items: [JSONLDItem])] = []
  /// What is said in the graph that the node names.
  var graph: [JSONLDItem]?
  /// Nodes that stand here without being tied to this one.
  var included: [JSONLDItem] = []

  /// Whether the node only holds a graph, so that it stands for that graph.
  var isGraph: Bool {
    graph != nil && types.isEmpty && properties.isEmpty && reverse.isEmpty && included.isEmpty
  }

  /// Adds values of a property.
  mutating func add(_ items: [JSONLDItem], to property: String) {
    properties.append((property, items))
  }
}

/// A value object.
struct JSONLDValue: Sendable {
  var value: JSONValue
  var type: String?
  var language: String?
  var direction: TextDirection?
}

/// What an element of JSON comes to.
enum JSONLDResult: Sendable {
  /// Nothing.
  case none
  /// One item.
  case one(JSONLDItem)
  /// Several, from an array or a set.
  case many([JSONLDItem])

  /// The items.
  var items: [JSONLDItem] {
    switch self {
    case .none: []
    case .one(let item): [item]
    case .many(let items): items
    }
  }
}
