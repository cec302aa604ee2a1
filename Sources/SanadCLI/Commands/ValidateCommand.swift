// `sanad validate`: whether RDF files are well-formed and say what the ontology and shapes allow.
internal import ArgumentParser
internal import Sanad
internal import SanadRDF
internal import SanadSHACL

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check RDF files: their syntax, the ontology's domains and ranges, SHACL shapes.",
    discussion: """
      Each file is checked by itself, all its graphs together. The shapes are SHACL Core; what else \
      they ask, such as sh:sparql, is named and not checked. Results go to standard output, syntax \
      errors to standard error.

      Exit codes: 0 nothing is wrong, or only what shapes call a warning or information; 1 something \
      is wrong, or a file cannot be read; 64 the command line is wrong.

      Examples:
        sanad validate graph.ttl
        sanad validate graph.rdf graph.nt --format json
        sanad validate data.ttl --shapes my-shapes.ttl --format turtle > report.ttl
        cat data.nq | sanad validate - --from nquads
      """)

  @Argument(help: "RDF files, or - for standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "A file with SHACL shapes, instead of the ontology's shapes.ttl; may be repeated.",
      valueName: "file"))
  var shapes: [String] = []

  @Option(help: ArgumentHelp("How to report: text, turtle or json.", valueName: "format"))
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp("The syntax of the files, where no ending tells it.", valueName: "format"))
  var from: RDFFormat?

  @OptionGroup var ontology: OntologyOptions

  func validate() throws {
    for file in files + shapes {
      _ = try RDFInput(file, format: shapes.contains(file) ? nil : from)
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once only; give - once")
    }
  }

  func run() throws {
    let folder = try Failure.catching { try self.ontology.folder() }
    let ontology = try RDFInput(folder + "/sanad.ttl").contents().dataset.merged
    let shapes = try shapesGraph(folder: folder, ontology: ontology)
    let classes = ontology.triples(predicate: IRI(TermNames.rdfs + "subClassOf"))
      .filter { !$0.hasBlankNode }
    var outcomes: [FileOutcome] = []
    for file in files {
      do throws(Failure) {
        outcomes.append(try outcome(of: file, shapes, classes))
      } catch {
        StandardStreams.message("Error: \(error)")
        outcomes.append(FileOutcome(path: file, result: .unreadable(error.description)))
      }
    }
    let text = try format.text(of: outcomes)
    try Failure.catching { try StandardStreams.output(Array(text.utf8)) }
    if !outcomes.allSatisfy(\.isAcceptable) { throw ExitCode.failure }
  }

  /// The shapes of the ontology's domains and ranges and of the shapes files.
  private func shapesGraph(folder: String, ontology: RDFGraph) throws -> ShapesGraph {
    var dataset = RDFDataset(OntologyShapes.graph(of: ontology))
    let files = shapes.isEmpty ? [folder + "/shapes.ttl"] : shapes
    for (index, file) in files.enumerated() {
      let given = try RDFInput(file).contents()
      do throws(ShapeError) {
        _ = try ShapesGraph(given.dataset.merged)
      } catch {
        throw Failure("\(file): \(error.description(Self.names(given.prefixes)))")
      }
      dataset.formUnion(given.dataset, number: index)
    }
    let graph = dataset.merged
    return try Failure.catching { try ShapesGraph(graph) }
  }

  private func outcome(
    of file: String, _ shapes: ShapesGraph, _ classes: [Triple]
  ) throws(Failure) -> FileOutcome {
    do {
      let contents = try RDFInput(file, format: from).contents()
      var graph = contents.dataset.merged
      let count = graph.count
      for triple in classes { graph.insert(triple) }
      return FileOutcome(
        path: file,
        result: .checked(
          try shapes.validate(graph), triples: count, Self.names(contents.prefixes)))
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure("\(error)")
    }
  }

  /// Names by the prefixes of a file, and by Sanad's own.
  private static func names(_ prefixes: [(String, String)]) -> TermNames {
    let own =
      ExportSettings.prefixes(base: ExportSettings.usualBase)
      + [("shape", "https://w3id.org/sanad/shapes#")]
    let missing = own.filter { own in !prefixes.contains { $0.0 == own.0 } }
    return TermNames(prefixes: prefixes + missing)
  }
}
