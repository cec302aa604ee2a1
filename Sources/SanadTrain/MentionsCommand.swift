// `sanad-train mentions`: how many of the names of annotated articles are found where they stand.
internal import ArgumentParser
internal import Sanad
internal import SanadText

struct MentionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Scores the names found in annotated articles (ID.txt, ID.json), mention by mention.",
    discussion: """
      The names of people, bodies and places in each annotation are looked up in the text, longest \
      first; a found name is right where span and type agree. On both sides titles, articles and \
      generic words before places are left out, and adjectives of countries do not count.
      """)

  @Option(help: ArgumentHelp("Annotated articles: ID.txt and ID.json.", valueName: "folder"))
  var gold: String

  @Option(help: "The folder with sanad.ttl, authority/ and languages/.")
  var ontology: String?

  @Flag(help: "Print each name that is missed (-) or found wrongly (+).")
  var errors = false

  func run() async throws {
    let knowledge = try await Knowledge(folder: OntologyLocator(option: ontology).folder())
    let articles = try GoldArticle.all(in: gold)
    for code in Set(articles.map(\.language)).sorted() {
      let language = LanguageCode(code)
      guard let extractor = try await knowledge.extractor(for: language) else { continue }
      let reader = ArticleReader(cues: knowledge.cues, options: .init(language: language))
      var tagger = MentionScore()
      var finder = MentionScore()
      for article in articles where article.language == code {
        let path = "\(gold)/\(article.id).txt"
        for case .article(let raw) in ArticleInputs([path]) {
          for document in reader.read(raw).documents {
            let annotated = extractor.annotate(document)
            let marks = MentionMarks(
              article, in: annotated, pack: extractor.pack, authority: knowledge.authority)
            let tagged = marks.found(extractor.taggedNames(in: annotated))
            let found = marks.found(
              extractor.mentions(in: annotated), knowledge.ontology.schema)
            if errors {
              for line in marks.differences(of: tagged) { print("\(article.id) tagger \(line)") }
              for line in marks.differences(of: found) { print("\(article.id) finder \(line)") }
            }
            tagger.count(tagged, marks.expected)
            finder.count(found, marks.expected)
          }
        }
      }
      print("\(code) tagger with the article pass    \(tagger.text)")
      print("\(code) with lists and structure        \(finder.text)")
    }
  }
}

/// Counts of names by type.
private struct MentionScore {
  private var counts = Array(repeating: NameCounts(), count: NameType.allCases.count)

  mutating func count(_ found: Set<MentionMarks.Mark>, _ expected: Set<MentionMarks.Mark>) {
    for mark in expected { counts[mark.type.rawValue].marked += 1 }
    for mark in found {
      counts[mark.type.rawValue].found += 1
      if expected.contains(mark) { counts[mark.type.rawValue].right += 1 }
    }
  }

  /// The scores, as `P 91.0 R 88.5 F 89.7 (person F …; …)`.
  var text: String {
    let types = NameType.allCases.map { type in
      "\(type) F \(percent(counts[type.rawValue].f1))"
    }
    let all = counts.reduce(into: NameCounts()) {
      $0.found += $1.found
      $0.marked += $1.marked
      $0.right += $1.right
    }
    return "P \(percent(all.precision)) R \(percent(all.recall)) F \(percent(all.f1))"
      + " (\(types.joined(separator: "; ")))"
  }

  private func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
