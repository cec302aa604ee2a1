import Foundation
import SanadText
import Testing

@Suite("Tagging names")
struct TaggingTests {
  private static let lessons = [
    "⟦Lina Haddad|PER⟧ leads the ⟦Water Agency|ORG⟧ in ⟦Norvik|LOC⟧.",
    "⟦Omar Belkacem|PER⟧ leads the ⟦Harbour Board|ORG⟧ in ⟦Tamsk|LOC⟧.",
    "Minister ⟦Noor Salim|PER⟧ met ⟦Ivo Petran|PER⟧ in ⟦Norvik|LOC⟧.",
    "Minister ⟦Ada Lundt|PER⟧ met ⟦Karim Toumi|PER⟧ in ⟦Oldport|LOC⟧.",
    "The ⟦Water Agency|ORG⟧ said the talks went well.",
    "The ⟦Harbour Board|ORG⟧ said the ships came late.",
    "The talks in ⟦Tamsk|LOC⟧ went well, ⟦Ada Lundt|PER⟧ said.",
    "The ships came late.",
  ].map { TaggingMarkedText($0).sentence() }

  private static func trainer() -> NameTaggerTrainer {
    var trainer = NameTaggerTrainer()
    trainer.passes = 10
    trainer.runs = 1
    return trainer
  }

  private static func model() -> TaggerModel {
    trainer().model(from: lessons, lexicon: TaggerLexicon([:]))
  }

  private func tagged(_ marked: String, by tagger: NameTagger) -> String {
    let text = TaggingMarkedText(marked)
    return text.marked(with: tagger.names(in: text.tokens[...]))
  }

  @Test(
    "finds names never seen in contexts that are known",
    arguments: [
      "⟦Sana Morel|PER⟧ leads the ⟦Grain Board|ORG⟧ in ⟦Velk|LOC⟧.",
      "Minister ⟦Hedi Amrani|PER⟧ met ⟦Lou Daran|PER⟧ in ⟦Velk|LOC⟧.",
      "The ships came late.",
    ])
  func unseen(marked: String) {
    #expect(tagged(marked, by: NameTagger(Self.model())) == marked)
  }

  @Test(
    "words before a quotation mark are seen from within a short quotation, not from speech",
    arguments: [
      ("The %@ abroad “Sana Morel” came.", true),
      ("The %@ abroad « Sana Morel » came.", true),
      ("The %@ abroad “Sana Morel came here by the first train of all” twice.", false),
    ])
  func quoted(pattern: String, isSeen: Bool) throws {
    let features = try ["firm", "singer"].map { word in
      let tokens = TaggingMarkedText(pattern.replacing("%@", with: word)).tokens
      let index = try #require(tokens.firstIndex { $0.text == "Morel" })
      return TaggerFeatures(of: tokens[...], lexicon: TaggerLexicon([:])).states(at: index)
    }
    #expect((features[0] != features[1]) == isSeen)
  }

  @Test("the lexicon says how common words are; the highest statement counts")
  func commonness() {
    var builder = TaggerLexiconBuilder()
    builder.add(commonness: 5, of: "gone")
    builder.add(commonness: 3, of: "gone")
    builder.add(["gone"], as: .place)
    let gone = builder.lexicon.attributes(ofWord: FeatureHash.word("gone"))
    #expect(gone.commonness == 5)
    #expect(gone.contains(.place))
    #expect(builder.lexicon.attributes(ofWord: FeatureHash.word("velk")).commonness == 0)
  }

  @Test("gives each name a confidence, and indices into the slice")
  func slice() {
    let tagger = NameTagger(Self.model())
    let tokens = TaggingMarkedText("It rained. Minister Hedi Amrani met Lou Daran in Velk.").tokens
    let names = tagger.names(in: tokens[3...])
    #expect(names.map(\.tokens) == [4..<6, 7..<9, 10..<11])
    #expect(names.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
    #expect(tagger.names(in: tokens[0..<0]).isEmpty)
  }

  @Test("the same sentences give the same bytes, other orders of them others")
  func determinism() {
    #expect(Self.model().bytes == Self.model().bytes)
    var trainer = Self.trainer()
    trainer.seed = 7
    let other = trainer.model(from: Self.lessons, lexicon: TaggerLexicon([:]))
    #expect(other.bytes != Self.model().bytes)
  }

  @Test("keeps as many weights as it is told")
  func pruning() {
    var trainer = Self.trainer()
    trainer.keptWeights = 40
    let model = trainer.model(from: Self.lessons, lexicon: TaggerLexicon([:]))
    let weights = model.rows.reduce(0) { sum, row in
      sum + (0..<NameLabel.count).count { row.row[$0] != 0 }
    }
    #expect((1...40).contains(weights))
  }

  @Test("foreign conventions give way to the own ones")
  func foreignConventions() {
    let foreign = ["Norvik", "Tamsk", "Oldport", "Velk"].map {
      TaggingMarkedText("The mayor of ⟦\($0)|ORG⟧ spoke.").sentence(isForeign: true)
    }
    let own = ["Norvik", "Tamsk"].map {
      TaggingMarkedText("The mayor of ⟦\($0)|LOC⟧ spoke.").sentence()
    }
    var trainer = Self.trainer()
    trainer.foreignPart = 0
    let model = trainer.model(from: foreign + own, lexicon: TaggerLexicon([:]))
    let marked = "The mayor of ⟦Velk|LOC⟧ spoke."
    #expect(tagged(marked, by: NameTagger(model)) == marked)
  }

  @Test("writes weights that read back the same")
  func roundTrip() throws {
    var model = Self.model()
    model.calibration = TaggerModel.Calibration(center: 12.5, width: 3)
    var builder = TaggerLexiconBuilder()
    builder.add(["velk"], as: .place)
    builder.add(["new", "velk"], as: .place)
    model = TaggerModel(
      lexicon: builder.lexicon, transitions: model.transitions, rows: model.rows,
      calibration: model.calibration)
    let read = try TaggerModel(bytes: model.bytes)
    #expect(read.bytes == model.bytes)
    #expect(read.calibration == model.calibration)
    #expect(read.lexicon.attributes(ofWord: FeatureHash.word("velk")).contains(.place))
    #expect(read.lexicon.attributes(ofWord: FeatureHash.word("new")).contains(.beginsSequence))
  }

  @Test("refuses what is not a whole, undamaged weights file")
  func damage() {
    let bytes = Self.model().bytes
    #expect(throws: NameTaggerError.notWeights) { try NameTagger(weights: []) }
    #expect(throws: NameTaggerError.notWeights) { try NameTagger(weights: Array("GIF89a".utf8)) }
    #expect(throws: NameTaggerError.unknownVersion(99)) {
      var other = bytes
      other[8] = 99
      return try NameTagger(weights: other)
    }
    #expect(throws: NameTaggerError.truncated(offset: 10)) {
      try NameTagger(weights: Array(bytes.prefix(10)))
    }
    for place in [9, 40, bytes.count / 2, bytes.count - 1] {
      #expect(throws: NameTaggerError.damaged) {
        var other = bytes
        other[place] ^= 4
        return try NameTagger(weights: other)
      }
    }
    #expect(throws: NameTaggerError.damaged) {
      try NameTagger(weights: Array(bytes.dropLast(3)))
    }
    #expect("\(NameTaggerError.unknownVersion(99))".contains("sanad-train"))
  }

  @Test(
    "the weights of the language packs tag invented sentences",
    arguments: [
      (
        "fr",
        "Le ministre ⟦Hamid Zerrouki|PER⟧ a reçu jeudi à ⟦Nouakchott|LOC⟧ une délégation du "
          + "⟦ministère de l'Intérieur|ORG⟧."
      ),
      (
        "en",
        "Colonel ⟦Farid Benhalima|PER⟧ arrived in ⟦Tunis|LOC⟧ on Monday, the "
          + "⟦Ministry of Defence|ORG⟧ said."
      ),
      (
        "ar",
        "استقبل الوزير ⟦كمال بن سالم|PER⟧ أمس في ⟦تونس|LOC⟧ وفدا من ⟦وزارة الداخلية|ORG⟧."
      ),
    ])
  func shipped(language: String, marked: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("ontology/languages/\(language)/tagger.bin")
    let weights = [UInt8](try Data(contentsOf: file))
    #expect(weights.count < 3_300_000, "three languages stay under 10 MB together")
    #expect(tagged(marked, by: try NameTagger(weights: weights)) == marked)
  }

  @Test("a name starts after the proclitics of its first word")
  func proclitics() throws {
    var builder = TaggerLexiconBuilder()
    builder.add(["قطر"], as: .place)
    let lessons = [
      "زار الوفد ⟦قطر|LOC⟧ أمس", "زار الوزير ⟦قطر|LOC⟧ اليوم", "زار الوفد المدينة أمس",
    ]
    .map { TaggingMarkedText($0).sentence() }
    var trainer = Self.trainer()
    trainer.passes = 20
    let tagger = NameTagger(trainer.model(from: lessons, lexicon: builder.lexicon))
    #expect(tagged("زار الوفد و⟦قطر|LOC⟧ أمس", by: tagger) == "زار الوفد و⟦قطر|LOC⟧ أمس")
  }
}
