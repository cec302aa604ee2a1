// A web page as a tree of values.

/// The elements and the text of an HTML page, in document order.
///
/// Nodes are numbered in the order in which they begin, so those inside node `i` are
/// `i + 1 ..< end(of: i)`, and walking up, down or across needs no recursion. Comments, style sheets
/// and scripts other than JSON-LD are left out.
package struct HTMLTree: Sendable {
  /// An element or a run of text.
  package struct Node: Sendable {
    /// The number of the element around it; -1 for those at the top.
    package let parent: Int
    /// The number of the first node after all that is inside of it.
    package fileprivate(set) var end: Int
    /// What it is.
    package fileprivate(set) var content: Content
  }

  /// What a node is.
  package enum Content: Sendable {
    /// An element by its name in lower case, and its attributes.
    case element(name: String, attributes: [Attribute])
    /// Text as written, with entities resolved.
    case text(String)
  }

  /// An attribute of an element.
  package struct Attribute: Hashable, Sendable {
    /// Its name in lower case.
    package let name: String
    /// Its value; empty where it has none.
    package let value: String
  }

  /// The nodes in document order.
  package private(set) var nodes: [Node] = []

  /// The tree of a page in UTF-8, which is read as browsers do: no page is malformed.
  ///
  /// - Throws: where the page goes beyond `HTMLLimit`.
  /// - Complexity: O(count of bytes), with bounded depth and attributes.
  package init(parsing bytes: [UInt8]) throws(HTMLLimit) {
    guard bytes.count <= HTMLLimit.maximumBytes else { throw .bytes }
    guard HTMLTagScan.mostAttributes(in: bytes) <= HTMLLimit.maximumAttributes else {
      throw .attributes
    }
    nodes = try HTMLEventReader().nodes(of: bytes)
  }

  /// An element's name, or nil for text.
  package func name(of node: Int) -> String? {
    guard case .element(let name, _) = nodes[node].content else { return nil }
    return name
  }

  /// The value of an element's attribute, or nil where it has none of that name.
  package func attribute(_ name: String, of node: Int) -> String? {
    guard case .element(_, let attributes) = nodes[node].content else { return nil }
    return attributes.first { $0.name == name }?.value
  }

  /// All text inside a node, as written.
  ///
  /// - Complexity: O(size of the subtree).
  package func text(of node: Int) -> String {
    var result = ""
    for index in node..<nodes[node].end {
      if case .text(let text) = nodes[index].content { result += text }
    }
    return result
  }

  /// The numbers of the elements of a name, in document order.
  ///
  /// - Complexity: O(number of nodes).
  package func elements(named name: String) -> [Int] {
    nodes.indices.filter { self.name(of: $0) == name }
  }
}

/// What no page of news exceeds: beyond it a page is refused, because it would cost time or memory
/// without bound.
package enum HTMLLimit: Error, Hashable, Sendable, CustomStringConvertible {
  /// More bytes than `maximumBytes`.
  case bytes
  /// Elements nested deeper than `maximumDepth`.
  case depth
  /// More attributes on one element than `maximumAttributes`.
  case attributes
  /// More elements and pieces of text than `maximumNodes`.
  case nodes

  /// Pages with their scripts and inline images have a few MB at most.
  package static let maximumBytes = 32_000_000
  /// Each closing tag may be compared with all open elements. (libxml2's limit for XML as well.)
  package static let maximumDepth = 256
  /// Each attribute is compared with all others of its element.
  package static let maximumAttributes = 256
  /// A node takes about a hundred bytes.
  package static let maximumNodes = 1_000_000

  /// The limit that is broken, in words that follow 'has'.
  package var description: String {
    switch self {
    case .bytes: "more than \(Self.maximumBytes / 1_000_000) MB"
    case .depth: "elements nested more than \(Self.maximumDepth) deep"
    case .attributes: "an element with more than \(Self.maximumAttributes) attributes"
    case .nodes: "more than \(Self.maximumNodes) elements"
    }
  }
}

/// Puts the parts of a page, as they are read, into nodes.
struct HTMLTreeBuilder {
  private(set) var nodes: [HTMLTree.Node] = []
  private(set) var broken: HTMLLimit?
  private var open: [Int] = []
  private var pending = ""

  mutating func start(_ name: String, _ attributes: [HTMLTree.Attribute]) {
    guard open.count < HTMLLimit.maximumDepth else {
      broken = .depth
      return
    }
    flush()
    append(.element(name: name, attributes: attributes))
    open.append(nodes.count - 1)
  }

  mutating func end() {
    flush()
    guard let last = open.popLast() else { return }
    nodes[last].end = nodes.count
  }

  /// Text, which the parser hands on in pieces.
  mutating func text(_ piece: String) { pending += piece }

  /// Whether the element that is open now is one whose content is no text of the page.
  var isInsideProgram: Bool {
    guard let current = open.last, case .element(let name, let attributes) = nodes[current].content
    else { return false }
    if name == "style" { return true }
    return name == "script"
      && !attributes.contains {
        $0.name == "type" && $0.value.lowercased().hasPrefix("application/ld+json")
      }
  }

  mutating func finish() {
    while !open.isEmpty { end() }
    flush()
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    append(.text(pending))
    pending = ""
  }

  private mutating func append(_ content: HTMLTree.Content) {
    guard nodes.count < HTMLLimit.maximumNodes else {
      broken = .nodes
      return
    }
    nodes.append(HTMLTree.Node(parent: open.last ?? -1, end: nodes.count + 1, content: content))
  }
}
