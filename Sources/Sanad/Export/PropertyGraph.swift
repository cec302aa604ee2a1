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
    package let domain: Domain
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
    package let key: String
    package let value: Value
  }

  /// A node.
  package struct Node: Hashable, Sendable {
    /// A name of ASCII letters, digits, `.`, `-` and `_`, unique among nodes.
    package let id: String
    package var attributes: [Attribute]
  }

  /// An edge.
  package struct Edge: Hashable, Sendable {
    /// A name of the same form, unique among edges.
    package let id: String
    package let source: String
    package let target: String
    package var attributes: [Attribute]
  }

  /// The attributes that are used.
  package var keys: [Key]
  package var nodes: [Node]
  package var edges: [Edge]
}
