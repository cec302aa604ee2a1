// Where the ontology folder is, for every command that needs it.
internal import ArgumentParser
internal import Sanad

struct OntologyOptions: ParsableArguments {
  @Option(
    name: .customLong("ontology"),
    help: ArgumentHelp(
      "The folder with sanad.ttl, authority/ and languages/.", valueName: "folder"))
  var path: String?

  /// The folder, as the option, the environment and the program's place say.
  func folder() throws(OntologyError) -> String {
    try OntologyLocator(option: path).folder()
  }
}
