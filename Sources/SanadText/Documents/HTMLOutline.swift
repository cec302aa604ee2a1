// How the text of a web page is spread over its elements.

internal import SanadXML

/// The elements of a page, measured: which are no part of an article, and how much running text the
/// others hold.
struct HTMLOutline {
  /// The page.
  let tree: HTMLTree
  /// For each node, whether it and all in it is left out.
  private(set) var isOut: [Bool]
  /// For each node, the element whose lines it belongs to; -1 where there is none.
  private(set) var block: [Int]
  /// For each node, whether it is in a link.
  private(set) var isLink: [Bool]
  /// For each node, the bytes of running text in it: of paragraphs that are long and not links.
  private(set) var running: [Int]
  /// For each node, the bytes of text in it.
  private(set) var length: [Int]

  /// The outline of a page.
  ///
  /// - Complexity: O(size of the page).
  init(_ tree: HTMLTree) {
    self.tree = tree
    let nodes = tree.nodes
    isOut = Array(repeating: false, count: nodes.count)
    block = Array(repeating: -1, count: nodes.count)
    isLink = Array(repeating: false, count: nodes.count)
    running = []
    length = []
    for index in nodes.indices {
      let parent = nodes[index].parent
      block[index] = parent >= 0 ? block[parent] : -1
      isLink[index] = parent >= 0 && isLink[parent]
      guard let name = tree.name(of: index) else { continue }
      if HTMLElements.blocks.contains(name) { block[index] = index }
      if name == "a" { isLink[index] = true }
    }
    isOut = leavingOut { name, _ in HTMLElements.neverText.contains(name) }
    measure()
    let total = nodes.indices.reduce(0) { nodes[$1].parent < 0 ? $0 + running[$1] : $0 }
    isOut = leavingOut { name, index in
      // What holds half of the page's running text is not what stands around it.
      (running[index] * 2 < total || total == 0) && isSurrounding(name, index)
    }
    measure()
  }

  private func leavingOut(_ isLeftOut: (String, Int) -> Bool) -> [Bool] {
    var out = isOut
    for index in tree.nodes.indices where !out[index] {
      let parent = tree.nodes[index].parent
      if parent >= 0, out[parent] {
        out[index] = true
      } else if let name = tree.name(of: index) {
        out[index] = isLeftOut(name, index)
      }
    }
    return out
  }

  private func isSurrounding(_ name: String, _ index: Int) -> Bool {
    if HTMLElements.neverSurroundings.contains(name) { return false }
    if HTMLElements.surroundings.contains(name) {
      guard name == "header" else { return true }
      let inside = index..<tree.nodes[index].end
      return !inside.contains { tree.name(of: $0) == "h1" } && !isInArticle(index)
    }
    if tree.attribute("hidden", of: index) != nil { return true }
    if tree.attribute("aria-hidden", of: index) == "true" { return true }
    if let style = tree.attribute("style", of: index),
      style.split(separator: " ").joined().contains("display:none")
    {
      return true
    }
    if let role = tree.attribute("role", of: index), HTMLElements.surroundingRoles.contains(role) {
      return true
    }
    if name == "sup" { return tree.attribute("class", of: index)?.contains("reference") == true }
    return ["class", "id"].contains { attribute in
      tree.attribute(attribute, of: index).map(HTMLElements.isCalledSurrounding) == true
    }
  }

  private func isInArticle(_ index: Int) -> Bool {
    var parent = tree.nodes[index].parent
    while parent >= 0 {
      let name = tree.name(of: parent)
      if name == "article" || name == "main" { return true }
      parent = tree.nodes[parent].parent
    }
    return false
  }

  /// Fills in lengths from the text that is not left out.
  private mutating func measure() {
    let nodes = tree.nodes
    var own = Array(repeating: 0, count: nodes.count)
    var linked = own
    length = own
    for index in nodes.indices where !isOut[index] {
      guard case .text(let text) = nodes[index].content else { continue }
      let count = text.utf8.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
      length[index] = count
      guard block[index] >= 0 else { continue }
      own[block[index]] += count
      if isLink[index] { linked[block[index]] += count }
    }
    running = nodes.indices.map { index in
      // Eighty bytes are a line of Latin text and half a line of Arabic.
      let isLong = own[index] >= 80 && linked[index] * 2 < own[index]
      return isLong && !HTMLElements.headings.contains(tree.name(of: index) ?? "") ? own[index] : 0
    }
    for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
      running[nodes[index].parent] += running[index]
      length[nodes[index].parent] += length[index]
    }
  }
}
