// What is measured: the same work done by Sanad and by each tool that can do it.

/// A piece of work, and the command by which each tool does it.
struct RDFJob {
  /// A tool and its command.
  struct Run {
    let tool: String
    let command: [String]
  }

  /// What is compared.
  enum Measure {
    /// The processor time of the whole process.
    case processor
    /// The time by the clock, for what several threads do.
    case wall
    /// The seconds that the process itself prints, for a part of what it does.
    case printed
  }

  let name: String
  var measure = Measure.processor
  /// Sanad first.
  let runs: [Run]

  /// The jobs over a graph in three syntaxes.
  ///
  /// - Parameter prefixed: The graph in N-Triples behind prefix declarations, as Turtle: so that every
  ///   tool can abbreviate.
  static func all(
    bench: String, triples: String, prefixed: String, turtle: String, xml: String,
    json: String
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
    func writing(_ to: String) -> RDFJob {
      let prefixes = BenchPrefixes.all.map { "'\($0.0)': '\($0.1)'" }.joined(separator: ", ")
      let script =
        "import sys, time, pyoxigraph as ox\n"
        + "triples = [q.triple for q in ox.parse(path=sys.argv[1], format=ox.RdfFormat.N_TRIPLES)]\n"
        + "format = ox.RdfFormat.from_extension(sys.argv[2])\n"
        + "start = time.process_time()\n"
        + "written = ox.serialize(triples, format=format, prefixes={\(prefixes)})\n"
        + "print(time.process_time() - start, len(written))"
      return RDFJob(
        name: "the writer alone, terms in memory: \(to)", measure: .printed,
        runs: [
          Run(tool: "sanad", command: [bench, "write", triples, "--to", to]),
          Run(tool: "pyoxigraph", command: ["python3", "-c", script, triples, to]),
        ])
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
      RDFJob(
        name: "N-Triples to sorted N-Triples",
        runs: [sanad(triples, "--to", "nt", "--sorted"), sanad(triples, "--to", "nt")]),
      writing("ttl"), writing("rdf"), writing("nt"),
      RDFJob(
        name: "read N-Triples by two threads, wall", measure: .wall,
        runs: [sanad(triples, "--jobs", "2"), sanad(triples)]),
      RDFJob(name: "read N-Triples", runs: [sanad(triples)] + counting("nt", triples)),
      RDFJob(
        name: "read Turtle",
        runs: [sanad(turtle), serdi("turtle", "ntriples", turtle)] + counting("ttl", turtle)),
      RDFJob(name: "read RDF/XML", runs: [sanad(xml)] + counting("rdf", xml)),
      RDFJob(name: "read JSON-LD", runs: [sanad(json)] + counting("jsonld", json).prefix(1)),
      RDFJob(
        name: "N-Triples to JSON-LD",
        runs: [sanad(triples, "--to", "jsonld"), oxigraph("ttl", "jsonld", prefixed)]),
    ]
  }
}
