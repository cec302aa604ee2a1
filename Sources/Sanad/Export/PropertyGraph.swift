// Nodes and edges with typed attributes: what GraphML and its kin write.

/// A directed multigraph whose attributes are declared before they are used.
package struct PropertyGraph: Hashable, Sendable {
  /// An attribute of all nodes or of all edges.
  package struct Key: Hashable, Sendable {
    /// What may have the attribute.
    package enum Domain: String, Hashable, Sendable {
      case node
      case edge
    }

    /// The types that every reader knows.
    package enum ValueType: String, Hashable, Sendable {
      case boolean
      case long
      case double
      case string
    }

    /// The name under which the file refers to it; unique in the graph.
    package let id: String
    /// The name that users see; unique among nodes and among edges.
    package let name: String
    /// What has it.
    package let domain: Domain
    /// The type of its values.
    package let type: ValueType
  }

  /// A value of an attribute.
  package enum Value: Hashable, Sendable {
    case boolean(Bool)
    case long(Int)
    case double(Double)
    case string(String)
  }

  /// An attribute with its value.
  package struct Attribute: Hashable, Sendable {
    /// The id of its key.
    package let key: String
    /// The value, of the key's type.
    package let value: Value
  }

  /// A node.
  package struct Node: Hashable, Sendable {
    /// A name of ASCII letters, digits, `.`, `-` and `_`, unique among nodes.
    package let id: String
    /// Its attributes, each key once.
    package var attributes: [Attribute]
  }

  /// An edge.
  package struct Edge: Hashable, Sendable {
    /// A name of the same form, unique among edges.
    package let id: String
    /// The id of the node that it starts from.
    package let source: String
    /// The id of the node that it leads to.
    package let target: String
    /// Its attributes, each key once.
    package var attributes: [Attribute]
  }

  /// The attributes that are used.
  package var keys: [Key]
  /// The nodes.
  package var nodes: [Node]
  /// The edges; their ends are among the nodes.
  package var edges: [Edge]
}
