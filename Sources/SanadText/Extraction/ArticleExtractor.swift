// From a document to what it says: the text stages in their order.

/// Reads articles of one language.
///
/// The stages run in this order: sentences and tokens, dates, names, posts, entities, events,
/// descriptions and pronouns, then claims by the form of names and titles, claims by rules, and
/// statements.
package struct ArticleExtractor: Sendable {
  /// What is known of the language.
  package let pack: LanguagePack
  private let schema: Schema
  private let authority: AuthorityIndex
  private let times: TimeTagger?
  private let tagger: NameTagger?
  private let finder: MentionFinder
  private let index: RuleIndex
  private let statements: StatementExtractor

  /// An extractor with the knowledge of a language.
  ///
  /// - Parameters:
  ///   - times: Finds dates; without it articles have none.
  ///   - tagger: Finds names that no list has; without it only the authority and structure do.
  package init(
    pack: LanguagePack, schema: Schema, authority: AuthorityIndex, times: TimeTagger? = nil,
    tagger: NameTagger? = nil
  ) {
    self.times = times
    self.tagger = tagger
    self.pack = pack
    self.schema = schema
    self.authority = authority
    finder = MentionFinder(pack: pack, authority: authority, lexicon: tagger?.lexicon)
    index = RuleIndex(rules: pack.rules, schema: schema)
    statements = StatementExtractor(pack: pack, schema: schema)
  }

  /// The relation rules of the language, in the order of their file.
  package var rules: [RelationRule] { pack.rules }

  /// What a document says.
  package func findings(in document: Document) -> ArticleFindings {
    let annotated = annotate(document)
    return findings(in: annotated, mentions: mentions(in: annotated))
  }

  /// The named mentions of a document.
  package func mentions(in document: AnnotatedDocument) -> [Mention] {
    NameTypes(pack: pack).settled(
      finder.mentions(in: document, tagged: taggedNames(in: document)), in: document)
  }

  /// The names that the tagger finds in a document, sentence by sentence and then by what other
  /// sentences say.
  package func taggedNames(in document: AnnotatedDocument) -> [TaggedName] {
    guard let tagger else { return [] }
    let tagged = document.sentences.flatMap { tagger.names(in: document.tokens[$0.tokens]) }
    return DocumentNameConsistency().completed(tagged, in: document.tokens)
  }

  /// What an annotated document says, given its named mentions.
  package func findings(
    in document: AnnotatedDocument, mentions named: [Mention]
  ) -> ArticleFindings {
    var mentions = named
    let posts = PostFinder(pack: pack, schema: schema).posts(in: document, mentions: &mentions)
    // Bodies that only titles name came last; in reading order the posts' indices are others.
    let order = mentions.indices.sorted { a, b in
      let (first, second) = (mentions[a].tokens, mentions[b].tokens)
      return (first.lowerBound, second.upperBound, a) < (second.lowerBound, first.upperBound, b)
    }
    var places = order
    for (place, index) in order.enumerated() { places[index] = place }
    return findings(
      in: document, mentions: order.map { mentions[$0] },
      posts: posts.map { $0.reindexed { places[$0] } })
  }

  private func findings(
    in document: AnnotatedDocument, mentions found: [Mention], posts: [Post]
  ) -> ArticleFindings {
    var mentions = found
    var table = EntityTable()
    NameLinker(pack: pack, authority: authority, schema: schema)
      .link(&mentions, in: document, table: &table)
    var events = EventFinder(pack: pack, schema: schema)
      .events(in: document, mentions: mentions, posts: posts)
    let linker = EventLinker(schema: schema)
    linker.link(&events, in: document, table: &table)
    linker.absorb(mentions, into: events, table: &table)
    let capitals = CapitalDescriptions(pack: pack, authority: authority)
      .mentions(in: document, mentions: mentions, table: table)
    let anaphors =
      AnaphoraResolver(pack: pack, schema: schema)
      .anaphors(in: document, mentions: mentions, posts: posts, events: events, table: table)
      + capitals
    let home = HomeCountry(pack: pack, authority: authority)
      .country(of: document, mentions, posts: posts, table)
    let structure = StructuralClaims(pack: pack, schema: schema, authority: authority)
    var claims = structure.claims(
      in: document, mentions: mentions, posts: posts, events: events, anaphors: anaphors,
      home: home, table: &table)
    let pairs = PairDescriptions(pack: pack, schema: schema)
      .mentions(
        in: document,
        named: (mentions + anaphors).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound },
        posts: PairPost.all(posts, mentions), table: table)
    let types = table.entries.map(\.type)
    let persons = PersonGenders(pack: pack, document: document, mentions: mentions, posts: posts)
    let genders = EntityGenders(pack: pack, schema: schema, table: table, persons: persons)
    let nodes = PronounNodes(
      pack: pack, schema: schema, types: types, genders: genders, persons: persons
    ).completed(nodes(document, mentions, posts, events, anaphors, pairs, table))
    EventDates(pack: pack, schema: schema)
      .assign(to: &table, events: events, in: document, nodes: nodes)
    let rules = RuleClaims(
      pack: pack, schema: schema, index: index,
      posts: structure.predicates(of: posts, mentions, in: document, home: home),
      genders: genders)
    var topics = SentenceTopics(pack: pack, schema: schema, types: types, genders: persons)
    let context = EventContext(schema: schema, document: document, events: events, types: types)
    for (number, sentence) in document.sentences.enumerated() {
      claims += rules.claims(
        in: nodes[number], of: sentence, document: document, types: types,
        contextEvent: context.event(at: sentence), topic: topics.topic)
      topics.read(nodes[number])
    }
    claims = ImpliedPosts(pack: pack)
      .completed(claims, posts: posts, mentions, in: document, table)
    var said = statements.statements(in: document, nodes: nodes, types: types)
    let weights = ClaimConfidence(mentions: mentions, events: events, in: document)
    for index in claims.indices {
      claims[index].evidence.confidence = weights.confidence(of: claims[index])
    }
    for index in said.indices {
      said[index].evidence.confidence = weights.confidence(of: said[index])
    }
    return FindingsAssembler(schema: schema, authority: authority)
      .assemble(
        document, table: table, claims: claims, statements: said, events: events, home: home)
  }

  /// Sentences, tokens and dates of a document's own paragraphs.
  package func annotate(_ document: Document) -> AnnotatedDocument {
    let tokenizer = Tokenizer(rules: pack.tokenizer)
    let splitter = SentenceSplitter()
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    for (number, block) in document.blocks.enumerated() {
      switch block.kind {
      case .headline, .paragraph: break
      case .byline, .boilerplate, .repeated: continue
      }
      let start = tokens.count
      tokens += tokenizer.tokens(of: document.text, in: block.span).map(pack.settled)
      for range in splitter.sentences(in: tokens[start...]) {
        let span = TextSpan(
          tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
        sentences.append(Sentence(tokens: range, span: span, block: number))
      }
    }
    sentences = joiningLists(sentences, tokens)
    let times = times(in: tokens, sentences: sentences, of: document)
    return AnnotatedDocument(
      document: document, tokens: tokens, sentences: sentences,
      times: times.flatMap(\.expressions), durations: times.flatMap(\.durations))
  }

  /// Sentences that end with a colon take in the list that follows: '… ont pris part :' '- le …'.
  private func joiningLists(_ sentences: [Sentence], _ tokens: [Token]) -> [Sentence] {
    var result: [Sentence] = []
    var isList = false
    for sentence in sentences {
      let isItem = ["-", "–", "—", "•", "*"].contains(tokens[sentence.tokens.lowerBound].text)
      if isItem, let last = result.last, isList || tokens[last.tokens.upperBound - 1].text == ":" {
        result[result.count - 1] = Sentence(
          tokens: last.tokens.lowerBound..<sentence.tokens.upperBound,
          span: TextSpan(last.span.start, sentence.span.end), block: last.block)
        isList = true
      } else {
        result.append(sentence)
        isList = false
      }
    }
    return result
  }

  /// What each sentence says of time, counted from the document's publication or else its dateline.
  private func times(
    in tokens: [Token], sentences: [Sentence], of document: Document
  ) -> [SentenceTimes] {
    guard let times else { return [] }
    var published = document.published
    if published == nil {
      let tokenizer = Tokenizer(rules: pack.tokenizer)
      let opening = document.blocks.prefix(5).map { block in
        tokenizer.tokens(of: document.text, in: block.span)[...]
      }
      published = times.publicationDate(in: opening)
    }
    var result: [SentenceTimes] = []
    for sentence in sentences {
      let previous = result.suffix(2).reversed().lazy.compactMap(\.lastDay).first
      result.append(
        times.times(in: tokens[sentence.tokens], published: published, after: previous))
    }
    return result
  }

  // MARK: Nodes

  private func nodes(
    _ document: AnnotatedDocument, _ mentions: [Mention], _ posts: [Post],
    _ events: [EventMention], _ anaphors: [Mention], _ pairs: [NodeMention], _ table: EntityTable
  ) -> [[SentenceNode]] {
    let builder = SentenceNodeBuilder(pack: pack)
    let standing = StandingMentions(pack: pack)
      .mentions(
        document, mentions: mentions, posts: posts, events: events, anaphors: anaphors, pairs: pairs
      )
    let families = table.entries.map { family(of: $0.type) }
    var result: [[SentenceNode]] = []
    var next = 0
    for sentence in document.sentences {
      var here: [NodeMention] = []
      while next < standing.count, standing[next].tokens.lowerBound < sentence.tokens.upperBound {
        if standing[next].tokens.lowerBound >= sentence.tokens.lowerBound,
          standing[next].tokens.upperBound <= sentence.tokens.upperBound
        {
          here.append(standing[next])
        }
        next += 1
      }
      result.append(
        builder.nodes(of: sentence.tokens, in: document, mentions: here) { families[$0] })
    }
    return result
  }

  /// The family within which names are coordinated: countries act like organizations.
  private func family(of type: String) -> String {
    if schema.isClass(type, a: "Country") { return "Organization" }
    return ["Person", "Organization", "Place", "Event"].first { schema.isClass(type, a: $0) }
      ?? type
  }
}
