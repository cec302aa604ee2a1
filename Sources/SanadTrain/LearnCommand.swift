// `sanad-train learn`: weights from the corpora of a language's training plan.
internal import ArgumentParser
internal import Foundation
internal import SanadText

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Trains a tagger from the corpora that a language's training.yaml names.")

  @OptionGroup var place: PackOptions

  @Option(help: "The folder with the corpora and name lists, as training.yaml names them.")
  var data: String

  @Option(help: "Where to write the weights (default: tagger.bin of the language pack).")
  var out: String?

  @Option(help: "The plan to train by (default: training.yaml of the language pack).")
  var plan: String?

  func run() throws {
    let plan = try TrainingPlan(contentsOf: plan ?? place.file("training.yaml"))
    let corpora = TrainingCorpora(
      plan: plan, rules: try place.rules(), language: place.language, folder: data,
      ownFolder: place.folder)
    let (sentences, lexicon) = try corpora.trainingSentences()
    let tokens = sentences.reduce(0) { $0 + $1.tokens.count }
    print("\(sentences.count) sentences, \(tokens) tokens, \(lexicon.entries.count) known words")

    var model = plan.trainer.model(from: sentences, lexicon: lexicon)
    let tests = try corpora.tests()
    let held = tests.flatMap { $0.articles.flatMap { $0 } }
    model.calibration = CalibrationFit.calibration(of: NameTagger(model), on: held)
    let bytes = model.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: out ?? place.file("tagger.bin")))
    print("\(model.rows.count) features, \(bytes.count) bytes")
    for test in tests { print(TestReport(test: test, tagger: NameTagger(model)).text) }
  }
}

/// Which language pack a command works on.
struct PackOptions: ParsableArguments {
  @Option(help: "The code of the language.")
  var language: String

  @Option(help: "The folder of the ontology, with the language packs.")
  var ontology = "ontology"

  /// The path of a file of the language pack.
  func file(_ name: String) -> String { "\(folder)/\(name)" }

  /// The folder of the language pack.
  var folder: String { "\(ontology)/languages/\(language)" }

  /// The rules by which the pack cuts words.
  func rules() throws -> TokenizerRules { try PackTokenizer(contentsOf: file("pack.yaml")).rules }

  /// The tagger of the pack, or of another weights file.
  func tagger(weights: String?) throws -> NameTagger {
    let path = weights ?? file("tagger.bin")
    do {
      return try NameTagger(weights: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    } catch let error as NameTaggerError {
      throw ValidationError("\(path): \(error)")
    }
  }
}
