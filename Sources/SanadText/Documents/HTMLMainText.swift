// The article in a web page.

internal import SanadXML

/// The visible text of a page's article.
struct HTMLMainText {
  /// The text: a line for each paragraph.
  let text: String
  /// The paragraphs.
  let blocks: [DraftBlock]
  /// The headline, where the page marks one.
  let headline: String?

  /// The article of a page; nil where the page has no text.
  ///
  /// The article is the element `article` that holds most running text, if that is two fifths of
  /// the page's; else the element that says it is the article's body, or `main`, under the same
  /// condition; else the smallest element with 85 % of all running text, together with what stands
  /// between it and the headline.
  ///
  /// - Complexity: O(size of the page).
  init?(_ outline: HTMLOutline, title: String?) {
    guard let scope = Self.scope(of: outline) else { return nil }
    let headline = Self.headline(of: outline, scope, title)
    let range = Self.range(outline, scope, headline)
    var writer = HTMLTextWriter(outline, headline: headline)
    if let headline, !range.contains(headline) {
      writer.write(headline..<outline.tree.nodes[headline].end)
    }
    writer.write(range)
    guard !writer.blocks.isEmpty else { return nil }
    text = writer.text
    blocks = writer.blocks
    self.headline = headline.flatMap { _ in
      writer.blocks.first { $0.role == .headline }.map { String(writer.text[$0.span]) }
    }
  }

  private static func scope(of outline: HTMLOutline) -> Int? {
    let tree = outline.tree
    let live = tree.nodes.indices.filter { !outline.isOut[$0] && tree.name(of: $0) != nil }
    let total = tree.nodes.indices.reduce(0) {
      tree.nodes[$1].parent < 0 ? $0 + outline.running[$1] : $0
    }
    func best(_ isCandidate: (Int) -> Bool) -> Int? {
      let candidates = live.filter(isCandidate)
      guard let most = candidates.map({ outline.running[$0] }).max(), most > 0,
        most * 5 >= total * 2
      else { return nil }
      // Of those around each other, the inner one.
      return candidates.last { outline.running[$0] * 10 >= most * 9 }
    }
    if let article = best({
      tree.name(of: $0) == "article" || tree.attribute("role", of: $0) == "article"
    }) {
      return article
    }
    if let body = best({ tree.attribute("itemprop", of: $0) == "articleBody" }) { return body }
    let main = best { tree.name(of: $0) == "main" || tree.attribute("role", of: $0) == "main" }
    guard
      let start = main ?? live.first(where: { tree.name(of: $0) == "body" }) ?? live.first
    else { return nil }
    var scope = start
    for index in live
    where index > start && index < tree.nodes[start].end
      && outline.running[index] * 100 >= outline.running[start] * 85
      && outline.running[index] > 0 && !["p", "blockquote"].contains(tree.name(of: index))
    {
      scope = index
    }
    return scope
  }

  /// The heading that is the headline: the one that the metadata give, else the last before the
  /// first running text.
  private static func headline(of outline: HTMLOutline, _ scope: Int, _ title: String?) -> Int? {
    let tree = outline.tree
    let headings = tree.elements(named: "h1").filter {
      !outline.isOut[$0] && outline.length[$0] > 0
    }
    if let title {
      let wanted = FoldedLine(title).words
      if let named = headings.first(where: {
        let words = FoldedLine(tree.text(of: $0)).words
        return words.count >= 2 && wanted.starts(with: words)
      }) {
        return named
      }
    }
    let end = tree.nodes[scope].end
    let inside = headings.first { $0 >= scope && $0 < end }
    return inside ?? headings.last { $0 < scope }
  }

  /// The nodes of the article: those of the element that holds both headline and text, if it holds
  /// little else, or those of the text.
  private static func range(_ outline: HTMLOutline, _ scope: Int, _ headline: Int?) -> Range<Int> {
    let tree = outline.tree
    guard let headline, headline < scope else { return scope..<tree.nodes[scope].end }
    var common = scope
    while common >= 0, !(common...tree.nodes[common].end).contains(headline) {
      common = tree.nodes[common].parent
    }
    guard common >= 0 else { return scope..<tree.nodes[scope].end }
    let between = (headline..<scope).reduce(0) { sum, index in
      if case .text = tree.nodes[index].content { return sum + outline.length[index] }
      return sum
    }
    return between * 2 <= outline.length[scope]
      ? headline..<tree.nodes[scope].end : scope..<tree.nodes[scope].end
  }
}
