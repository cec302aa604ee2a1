// What is measured: the same work done by Sanad and by each tool that can do it.

/// A piece of work, and the command by which each tool does it.
struct RDFJob {
  /// A tool and its command.
  struct Run {
    let tool: String
    let command: [String]
  }

  let name: String
  /// Sanad first.
  let runs: [Run]

  /// The jobs over a graph in three syntaxes.
  ///
  /// - Parameter prefixed: The graph in N-Triples behind prefix declarations, as Turtle: so that every
  ///   tool can abbreviate.
  static func all(
    bench: String, triples: String, prefixed: String, turtle: String, xml: String
  ) -> [RDFJob] {
    func sanad(_ words: String...) -> Run {
      Run(tool: "sanad", command: [bench, "convert"] + words)
    }
    func serdi(_ from: String, _ to: String, _ file: String) -> Run {
      Run(tool: "serdi", command: ["serdi", "-i", from, "-o", to, file])
    }
    func oxigraph(_ from: String, _ to: String, _ file: String) -> Run {
      Run(
        tool: "oxigraph",
        command: ["oxigraph", "convert", "--from-file", file]
          + ["--from-format", from, "--to-format", to])
    }
    func rapper(_ from: String, _ to: String, _ file: String) -> Run {
      Run(tool: "rapper", command: ["rapper", "-q", "-i", from, "-o", to, file])
    }
    func counting(_ from: String, _ file: String) -> [Run] {
      let script =
        "import sys, pyoxigraph\n"
        + "print(sum(1 for _ in pyoxigraph.parse(path=sys.argv[1], "
        + "format=pyoxigraph.RdfFormat.from_extension(sys.argv[2]))))"
      let names = ["nt": "ntriples", "ttl": "turtle", "rdf": "rdfxml"]
      return [
        Run(tool: "pyoxigraph", command: ["python3", "-c", script, file, from]),
        Run(tool: "rapper", command: ["rapper", "-q", "-c", "-i", names[from] ?? from, file]),
      ]
    }
    return [
      RDFJob(
        name: "N-Triples to N-Triples",
        runs: [
          sanad(triples, "--to", "nt"), serdi("ntriples", "ntriples", triples),
          oxigraph("nt", "nt", triples), rapper("ntriples", "ntriples", triples),
        ]),
      RDFJob(
        name: "N-Triples to prefixed Turtle",
        runs: [
          sanad(triples, "--to", "ttl"), serdi("turtle", "turtle", prefixed),
          oxigraph("ttl", "ttl", prefixed),
        ]),
      RDFJob(
        name: "the same from a Turtle file of triples in full",
        runs: [
          sanad(prefixed, "--to", "ttl"), serdi("turtle", "turtle", prefixed),
          oxigraph("ttl", "ttl", prefixed),
        ]),
      RDFJob(
        name: "N-Triples to RDF/XML",
        runs: [
          sanad(triples, "--to", "rdf"), oxigraph("ttl", "rdf", prefixed),
          rapper("turtle", "rdfxml", prefixed),
        ]),
      RDFJob(
        name: "N-Triples to sorted Turtle",
        runs: [sanad(triples, "--to", "ttl", "--sorted"), sanad(triples, "--to", "ttl")]),
      RDFJob(name: "read N-Triples", runs: [sanad(triples)] + counting("nt", triples)),
      RDFJob(
        name: "read Turtle",
        runs: [sanad(turtle), serdi("turtle", "ntriples", turtle)] + counting("ttl", turtle)),
      RDFJob(name: "read RDF/XML", runs: [sanad(xml)] + counting("rdf", xml)),
    ]
  }
}
