// What the names and classes of HTML elements say about their content.

/// What is known of HTML elements from their names, classes and ids.
enum HTMLElements {
  /// Elements that never hold text of an article.
  static let neverText: Set<String> = [
    "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "input", "map",
    "math", "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "video",
  ]

  /// Elements that hold what stands around an article, unless most of the page is in them.
  static let surroundings: Set<String> = ["aside", "footer", "form", "header", "menu", "nav"]

  /// Elements that begin a line of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
  ]

  /// Headings below the headline.
  static let headings: Set<String> = ["h2", "h3", "h4", "h5", "h6"]

  /// Words in classes and ids by which page builders name what stands around an article.
  private static let surroundingWords: Set<String> = [
    "ad", "ads", "adsbygoogle", "advert", "advertisement", "advertising", "banner", "breadcrumb",
    "breadcrumbs", "comment", "commentaire", "commentaires", "comments", "consent", "cookie",
    "cookies", "disqus", "footer", "gdpr", "login", "menu", "modal", "nav", "navbar", "navigation",
    "newsletter", "outbrain", "pager", "pagination", "paywall", "popular", "popup", "promo", "pub",
    "publicite", "recommendations", "recommended", "related", "respond", "share", "sharedaddy",
    "sharing", "sidebar", "signup", "similar", "similaires", "social", "sponsor", "sponsored",
    "subscribe", "subscription", "taboola", "tags", "toolbar", "trending", "widget",
  ]

  private static let bylineWords: Set<String> = [
    "auteur", "author", "byline", "dateline", "published", "timestamp",
  ]

  /// Classes of text that only screen readers are given.
  private static let unseen: Set<Substring> = ["sr-only", "visually-hidden", "screen-reader-text"]

  /// Values of `role` for what stands around an article.
  static let surroundingRoles: Set<String> = [
    "complementary", "contentinfo", "dialog", "navigation", "search",
  ]

  /// Elements that are part of the article whatever they are called.
  static let neverSurroundings: Set<String> = ["body", "h1", "html", "main"]

  /// Whether a class or id calls an element something that stands around an article.
  static func isCalledSurrounding(_ names: String) -> Bool {
    names.split(separator: " ").contains { unseen.contains($0) }
      || words(names).contains { surroundingWords.contains($0) }
  }

  /// Whether classes and ids call an element a byline.
  static func isCalledByline(_ names: String) -> Bool {
    words(names).contains { bylineWords.contains($0) }
  }

  /// The words in names such as `post-meta relatedLinks`, in small letters.
  private static func words(_ names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in names.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      if !(isCapital || isSmall) || isCapital && wasSmall {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isCapital || isSmall { word.append(byte | 0x20) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
