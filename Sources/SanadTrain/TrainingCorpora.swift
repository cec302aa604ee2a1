// The sentences that a plan asks for.
internal import Foundation
internal import SanadText

/// Reads what a training plan names.
struct TrainingCorpora {
  /// Marked articles kept out of training.
  struct Test {
    let name: String
    let articles: [[LabelledSentence]]
  }

  let plan: TrainingPlan
  let rules: TokenizerRules
  let language: String
  /// The folder of the data.
  let folder: String
  /// The folder of the files that the plan brings with it.
  let ownFolder: String

  /// The sentences to learn from, and the lexicon of all lists and of the sentences.
  func trainingSentences() throws -> ([LabelledSentence], TaggerLexicon) {
    var builder = TaggerLexiconBuilder()
    var pool = NamePool()
    for list in plan.lists {
      try NameList(list, language: language, folder: folder).add(to: &builder, pool: &pool)
    }
    if plan.countries ?? false { addCountries(to: &builder, pool: &pool) }
    let corpora = try plan.corpora.map { corpus in
      let all = try CorpusSentence.sentences(in: path(of: corpus.file))
      let taken = Array(all.dropFirst(corpus.skip ?? 0))
      return (corpus, Self.part(of: taken, share: corpus.share ?? 1))
    }
    for (_, sentences) in corpora { pool.add(namesOf: sentences) }

    var result: [LabelledSentence] = []
    for (number, (corpus, sentences)) in corpora.enumerated() {
      let isForeign = corpus.foreign ?? false
      let tokenizer = CorpusTokenizer(
        rules: rules, joinsClitics: corpus.splitsClitics ?? false)
      for source in sentences {
        let (sentence, starts) = tokenizer.sentence(source, isForeign: isForeign)
        builder.count(sentence)
        for start in starts { builder.addNameStart(start) }
        result += Array(repeating: sentence, count: corpus.copies ?? 1)
      }
      var random = SplitMix(seed: UInt64(1000 + number))
      for _ in 0..<(corpus.swaps ?? 0) {
        let types = (plan.learning.swappedTypes ?? [.person]).map(\.nameType)
        for source in sentences where source.names.contains(where: { types.contains($0.type) }) {
          let swapped = pool.swapping(types, in: source, using: &random)
          result.append(tokenizer.sentence(swapped, isForeign: isForeign).sentence)
        }
      }
    }
    return (result, builder.lexicon)
  }

  /// The test corpora of the plan.
  func tests() throws -> [Test] { try plan.tests.map { try test(path(of: $0)) } }

  /// Where a file of the plan is.
  private func path(of file: String) -> String {
    file.hasPrefix("./") ? ownFolder + file.dropFirst() : "\(folder)/\(file)"
  }

  /// A file of marked articles.
  func test(_ path: String) throws -> Test {
    let tokenizer = CorpusTokenizer(rules: rules)
    var articles: [[LabelledSentence]] = []
    var last: Int?
    for source in try CorpusSentence.sentences(in: path) {
      if source.article != last || source.article == 0 { articles.append([]) }
      last = source.article
      articles[articles.count - 1].append(tokenizer.sentence(source).sentence)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Test(name: name, articles: articles)
  }

  /// Adds the names of countries and territories in the language.
  private func addCountries(to builder: inout TaggerLexiconBuilder, pool: inout NamePool) {
    let locale = Locale(identifier: language)
    for region in Locale.Region.isoRegions.map(\.identifier).sorted() where region.count == 2 {
      guard let name = locale.localizedString(forRegionCode: region) else { continue }
      let words = name.split(separator: " ").map(String.init)
      builder.add(words.map { TextFolding.fold($0) }, as: .country)
      pool.add(listed: words, type: .place)
    }
  }

  /// A part of the sentences, spread evenly over the file.
  private static func part(of sentences: [CorpusSentence], share: Double) -> [CorpusSentence] {
    sentences.enumerated()
      .filter { Int(Double($0.offset + 1) * share) > Int(Double($0.offset) * share) }
      .map(\.element)
  }
}
