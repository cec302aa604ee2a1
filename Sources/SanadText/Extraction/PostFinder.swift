// Finding posts: titles, the bodies and countries they belong to, and their holders.

/// Finds the posts in a document and ties them to the names around them.
///
/// A post is a head of the pack ('directeur général'), its complements ('de l'Agence', 'russe') and,
/// before or after it, the name of its holder. A body that no source has named, but which a title
/// must have, is proposed as a mention: 'directeur du Centre de la mer' → 'Centre de la mer'.
package struct PostFinder: Sendable {
  let pack: LanguagePack
  let schema: Schema

  /// A finder for a language.
  package init(pack: LanguagePack, schema: Schema) {
    self.pack = pack
    self.schema = schema
  }

  /// The posts of a document in reading order.
  ///
  /// Bodies that only a title names are appended to `mentions`.
  package func posts(in document: AnnotatedDocument, mentions: inout [Mention]) -> [Post] {
    var posts: [Post] = []
    for sentence in document.sentences {
      let view = View(document: document, sentence: sentence, mentions: mentions, pack: pack)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let head = head(at: index, view) else {
          index += 1
          continue
        }
        let post = post(at: index, head, view, after: posts)
        if let holder = post.holder { view.holders.insert(holder) }
        posts.append(post)
        posts += joined(to: post, view)
        index = max(index + 1, post.headTokens.upperBound)
      }
      mentions = view.mentions
    }
    return posts
  }

  /// What the finder sees of a sentence.
  final class View {
    // A class, since every question about a word is handed the sentence.
    let document: AnnotatedDocument
    let sentence: Sentence
    var mentions: [Mention]
    let chain: NameChain
    /// The persons who hold a post already found in the sentence.
    var holders = Set<Int>()
    /// Outermost mentions by their first token and by the token after them.
    var byStart: [Int: Int] = [:]
    var byEnd: [Int: Int] = [:]

    init(document: AnnotatedDocument, sentence: Sentence, mentions: [Mention], pack: LanguagePack) {
      self.document = document
      self.sentence = sentence
      self.mentions = mentions
      var barriers = Set<Int>()
      for (index, mention) in mentions.enumerated()
      where sentence.tokens.contains(mention.tokens.lowerBound) {
        if let other = byStart[mention.tokens.lowerBound],
          mentions[other].tokens.count >= mention.tokens.count
        {
          continue
        }
        byStart[mention.tokens.lowerBound] = index
        byEnd[mention.tokens.upperBound] = index
        // شركة «نور البحر» is one name from its class noun to the closing mark.
        if mention.source == .structure,
          let noun = QuotedNames(pack: pack)
            .classNoun(before: mention.tokens.lowerBound, document.tokens, sentence.tokens)
        {
          byStart[noun] = index
          byEnd[mention.tokens.upperBound + 1] = index
        }
        if mention.type == "Person" { barriers.insert(mention.tokens.lowerBound) }
      }
      for time in document.times { barriers.insert(time.tokens.lowerBound) }
      chain = NameChain(pack: pack, tokens: document.tokens, barriers: barriers)
    }

    var tokens: [Token] { document.tokens }
    var limit: Int { sentence.tokens.upperBound }

    func text(_ index: Int) -> String { sentence.tokens.contains(index) ? tokens[index].text : "" }
    func folded(_ index: Int) -> String {
      sentence.tokens.contains(index) ? tokens[index].folded : ""
    }
  }

  // MARK: The head

  /// Whether a title's words end inside the name of a country: 'président de la République' before 'du
  /// Tchad'.
  private func cutsCountry(_ range: Range<Int>, _ view: View) -> Bool {
    range.dropFirst().contains { start in
      view.byStart[start].map {
        // 'رئيس بعثة الأمم المتحدة': a known body begins with the second word.
        (view.mentions[$0].type == "Country"
          || pack.subjects == .both && view.mentions[$0].source == .authority
            && schema.isClass(view.mentions[$0].type, a: "Organization"))
          && view.mentions[$0].tokens.upperBound > range.upperBound
      } ?? false
    }
  }

  func head(
    at index: Int, _ view: View
  ) -> (tokens: Range<Int>, head: LanguagePack.PostHead, form: WordForm)? {
    let token = view.tokens[index]
    guard token.kind == .word else { return nil }
    // In 'membre fondateur' the word only qualifies the noun before it.
    if pack.isWord(view.folded(index - 1), in: .qualified) { return nil }
    if namesPlace(index, view) { return nil }
    // 'a jugé' is no judge, though it folds like one.
    let readings = pack.verbs.readings(of: token.folded, in: token)
    if pack.modifiers == .after, pack.subjects == .before, !readings.isEmpty,
      readings.allSatisfy({ $0.form == .participle }),
      pack.verbs.readings(of: token.folded).count > readings.count
    {
      return nil
    }
    // 'to head the Agency'
    if pack.modifiers == .before, pack.isWord(view.folded(index - 1), in: .infinitiveParticle),
      pack.verbs.readings(of: token.folded).contains(where: { $0.form == .infinitive })
    {
      return nil
    }
    for form in token.forms where !form.proclitics.contains("س") {
      let matches = pack.postHeads.matches(first: form.word) { step in
        index + step < view.limit ? view.tokens[index + step].folded : nil
      }.filter { !cutsCountry(index..<index + $0.length, view) }
      let owned = ownedHead(at: index, form, view)
      guard let length = owned?.length ?? matches.last?.length,
        let head = owned?.head ?? matches.last?.values.first
      else { continue }
      // Inside a name it is part of the name: 'Conseil des ministres'.
      let range = index..<index + length
      if let holder = view.mentions.first(where: {
        $0.tokens.contains(index) && $0.tokens.count > length && $0.type != "Person"
          && $0.kind != .demonym && $0.tokens.lowerBound < index
      }), view.sentence.tokens.contains(holder.tokens.lowerBound) {
        return nil
      }
      return (range, head, form)
    }
    return nil
  }
}

extension PostFinder {
  /// Whether a word is that for a region, which a woman's title is written like: محافظة, but not before a
  /// body, 'محافظة البنك'.
  private func namesPlace(_ index: Int, _ view: View) -> Bool {
    guard view.tokens[index].text.hasSuffix("ة") else { return false }
    let word = pack.form(of: view.tokens[index]).word
    guard pack.placeHeads.begins(with: word), pack.postHeads.begins(with: word),
      index + 1 < view.limit
    else { return false }
    return !pack.bodyHeads.begins(with: pack.form(of: view.tokens[index + 1]).word)
  }
}

extension LanguagePack {
  /// Whether a post may follow a name without a comma, as in Arabic: 'فلان وزير الداخلية'.
  func postFollowsName(_ word: String) -> Bool { self.subjects == .both }
}
