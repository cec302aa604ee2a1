// Sentences with their names marked in the text: `[P:Lina Haddad] a rencontré [P:Noor Salem].`

import SanadText

/// A sentence with marked names.
///
/// `[P:…]` is a person, `[O:…]` a body, `[C:…]` a country, `[T:…]` a city, `[R:…]` a region, `[L:…]`
/// another place, `[D:…]` the adjective of a country, `[V:…]` an event. Marks may nest.
struct MarkedSentence {
  /// A marked name.
  struct Mark: Hashable {
    let kind: Character
    let span: TextSpan
    let text: String
  }

  let text: String
  let marks: [Mark]

  init(_ marked: String) {
    var text = ""
    var marks: [Mark] = []
    var open: [(kind: Character, start: Int)] = []
    let characters = Array(marked)
    var index = 0
    while index < characters.count {
      if characters[index] == "[", index + 2 < characters.count, characters[index + 2] == ":",
        "POCTRLDV".contains(characters[index + 1])
      {
        open.append((characters[index + 1], text.utf8.count))
        index += 3
      } else if characters[index] == "]", let mark = open.popLast() {
        let span = TextSpan(mark.start, text.utf8.count)
        marks.append(Mark(kind: mark.kind, span: span, text: String(text[span])))
        index += 1
      } else {
        text.append(characters[index])
        index += 1
      }
    }
    self.text = text
    self.marks = marks.sorted { $0.span < $1.span }
  }

  /// The sentence as an article of one paragraph.
  func document(_ language: LanguageCode) -> Document {
    Document(
      id: "sentence", source: "sentence", language: language, text: text,
      blocks: [TextBlock(span: TextSpan(0, text.utf8.count), kind: .paragraph)])
  }

  /// What an extractor reads in it when the marks are taken for its names.
  ///
  /// Countries and their adjectives are found by the extractor itself where they are not marked;
  /// events are always found by it.
  func findings(_ extractor: ArticleExtractor, _ language: LanguageCode) -> ArticleFindings {
    let annotated = extractor.annotate(document(language))
    var mentions = extractor.mentions(in: annotated).filter { mention in
      (mention.type == "Country" || mention.kind == .demonym)
        && !marks.contains {
          $0.span.overlaps(mention.span) && $0.kind != "V" && $0.kind != "D"
            && !($0.kind == "O" && $0.span.count > mention.span.count)
        }
    }
    for mark in marks where mark.kind != "V" && mark.kind != "D" {
      if let mention = mention(mark, in: annotated) { mentions.append(mention) }
    }
    mentions.sort {
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
    return extractor.findings(in: annotated, mentions: mentions)
  }

  private func mention(_ mark: Mark, in document: AnnotatedDocument) -> Mention? {
    let types: [Character: String] = [
      "P": "Person", "O": "Organization", "C": "Country", "T": "City", "R": "Region", "L": "Place",
    ]
    let inside = document.tokens.indices.filter { document.tokens[$0].span.overlaps(mark.span) }
    guard let first = inside.first, let last = inside.last, let type = types[mark.kind] else {
      return nil
    }
    let split = document.tokens[first].splits.first { $0.start == mark.span.start }
    return Mention(
      tokens: first..<last + 1, span: mark.span,
      proclitics: split?.proclitics.filter { $0 != "ال" } ?? [], type: type, kind: .name,
      source: .structure)
  }
}

extension ArticleFindings {
  /// The claims as text: `Lina Haddad metWith Noor Salem`.
  var sentences: [String] {
    claims.map { claim in
      "\(name(claim.subject)) \(claim.relation) \(name(claim.object))"
    }
  }

  private func name(_ entity: LocalEntity.ID) -> String {
    entities[entity].names.first?.text ?? "?"
  }
}
