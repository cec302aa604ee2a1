// What a web page says about itself.

internal import SanadXML

/// The metadata of a page: Open Graph, Dublin Core, schema.org and plain HTML.
struct HTMLMetadata {
  private(set) var title: String?
  private(set) var author: String?
  private(set) var published: String?
  private(set) var language: String?
  private(set) var url: String?

  /// The metadata of a page.
  ///
  /// - Complexity: O(size of the page).
  init(_ tree: HTMLTree) {
    var meta: [String: String] = [:]
    var times: [String] = []
    var statedTime: String?
    var articles: [JSONLinkedData.Article] = []
    for index in tree.nodes.indices {
      switch tree.name(of: index) {
      case "html":
        language =
          language ?? tree.attribute("lang", of: index)
          ?? tree.attribute("xml:lang", of: index)
      case "meta":
        let key =
          tree.attribute("property", of: index) ?? tree.attribute("name", of: index)
          ?? tree.attribute("itemprop", of: index) ?? tree.attribute("http-equiv", of: index)
        guard let key = key?.lowercased(), meta[key] == nil else { continue }
        meta[key] = Self.line(tree.attribute("content", of: index))
      case "link" where tree.attribute("rel", of: index) == "canonical":
        url = url ?? Self.line(tree.attribute("href", of: index))
      case "title" where title == nil:
        title = Self.line(tree.text(of: index))
      case "time":
        guard let time = tree.attribute("datetime", of: index) else { continue }
        times.append(time)
        let isStated =
          tree.attribute("itemprop", of: index) == "datePublished"
          || tree.attribute("pubdate", of: index) != nil
        if isStated { statedTime = statedTime ?? time }
      case "script":
        articles += JSONLinkedData.articles(in: tree.text(of: index))
      default: continue
      }
    }
    let article = articles.first { $0.published != nil } ?? articles.first
    let site = meta["og:site_name"]
    title =
      meta["og:title"] ?? article?.headline ?? meta["twitter:title"] ?? meta["dc.title"]
      ?? title.map { Self.withoutSite($0, site) }
    let authors = [article?.author, meta["author"], meta["article:author"], meta["dc.creator"]]
    // Some give the address of the author's page.
    author = authors.compactMap(\.self).first { !$0.hasPrefix("http") }
    published = Self.dates(meta, article, statedTime, times).first { PartialDate(iso: $0) != nil }
    language = language ?? meta["content-language"] ?? meta["og:locale"] ?? article?.language
    url = url ?? meta["og:url"]
  }

  /// What may be the date of publication, the surest first.
  private static func dates(
    _ meta: [String: String], _ article: JSONLinkedData.Article?, _ statedTime: String?,
    _ times: [String]
  ) -> [String] {
    let names = [
      "article:published_time", "og:published_time", "datepublished", "dc.date.issued",
      "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date",
      "sailthru.date", "publish-date", "publication_date", "pubdate", "date",
    ]
    let first = [meta["article:published_time"], article?.published, statedTime]
    return (first + names.map { meta[$0] }).compactMap(\.self) + times.prefix(1)
  }

  /// A title without the site's name after it.
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    guard let site, title.hasSuffix(site) else { return title }
    let rest = title.dropLast(site.count)
    let end = rest.lastIndex { !$0.isWhitespace && !"|-–—•·:".contains($0) }
    return end.map { String(rest[...$0]) } ?? title
  }

  /// Text in one line, without white space around it; nil where nothing is left.
  private static func line(_ text: String?) -> String? {
    let words = text?.split { $0.isWhitespace } ?? []
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
