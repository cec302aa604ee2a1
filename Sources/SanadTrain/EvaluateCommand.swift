// `sanad-train evaluate`: how well the weights of a language do on marked text.
internal import ArgumentParser
internal import SanadText

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Scores a tagger on CoNLL files.")

  @OptionGroup var place: PackOptions

  @Option(help: "The weights (default: tagger.bin of the language pack).")
  var weights: String?

  @Argument(help: "CoNLL files, perhaps compressed by gzip.")
  var files: [String]

  func run() throws {
    let plan = try TrainingPlan(contentsOf: place.file("training.yaml"))
    let tagger = try place.tagger(weights: weights)
    let corpora = TrainingCorpora(
      plan: plan, rules: try place.rules(), language: place.language, folder: "",
      ownFolder: place.folder)
    for file in files {
      print(TestReport(test: try corpora.test(file), tagger: tagger).text)
    }
  }
}
