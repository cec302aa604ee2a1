// What `sanad validate` writes: reports in words, as a SHACL report, or as JSON.
internal import ArgumentParser
internal import Foundation
internal import SanadRDF
internal import SanadSHACL

/// What became of a file.
struct FileOutcome {
  /// What was found.
  enum Result {
    case checked(ValidationReport, triples: Int, TermNames)
    case unreadable(String)
  }

  /// The file as the user named it.
  let path: String
  let result: Result

  /// Whether nothing is wrong with the file but what its shapes call a warning or information.
  var isAcceptable: Bool {
    switch result {
    case .checked(let report, _, _): report.isAcceptable
    case .unreadable: false
    }
  }
}

/// How a validation is reported.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, turtle, json

  /// The report on some files.
  func text(of outcomes: [FileOutcome]) throws -> String {
    switch self {
    case .text: Self.words(on: outcomes)
    case .turtle: Self.turtle(on: outcomes)
    case .json: try Self.json(on: outcomes)
    }
  }

  // MARK: Words

  private static func words(on outcomes: [FileOutcome]) -> String {
    var lines: [String] = []
    for outcome in outcomes {
      guard case .checked(let report, let triples, let names) = outcome.result else { continue }
      let complaints = Self.complaints(of: report, names)
      lines.append("\(outcome.path): \(verdict(complaints)) (\(triples) triples)")
      lines += complaints.map { "\($0.text) [\($0.shapes.joined(separator: ", "))]" }
    }
    if let note = note(on: outcomes) { lines.append(note) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A thing that is wrong, in words, with the shapes that say so.
  private struct Complaint {
    let text: String
    let severity: Severity
    var shapes: [String]
  }

  /// What is wrong, each thing once.
  private static func complaints(
    of report: ValidationReport, _ names: TermNames
  ) -> [Complaint] {
    var complaints: [Complaint] = []
    var places: [String: Int] = [:]
    for result in report.results {
      let mark = result.severity == .violation ? "" : names.text(result.severity.iri) + ": "
      let text = "  \(mark)\(result.line(names))"
      let shape = names.text(result.namedShape)
      if let place = places[text] {
        if !complaints[place].shapes.contains(shape) { complaints[place].shapes.append(shape) }
      } else {
        places[text] = complaints.count
        complaints.append(Complaint(text: text, severity: result.severity, shapes: [shape]))
      }
    }
    return complaints
  }

  /// How many complaints there are, in words.
  private static func verdict(_ complaints: [Complaint]) -> String {
    let nouns: [(Severity, String)] = [
      (.violation, "violation"), (.warning, "warning"), (.info, "note"),
    ]
    var counts = nouns.map { severity, noun in
      (complaints.count { $0.severity == severity }, noun)
    }
    counts.append((complaints.count - counts.reduce(0) { $0 + $1.0 }, "other finding"))
    let words = counts.filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    return words.isEmpty ? "conforms" : words.joined(separator: ", ")
  }

  /// What was not checked, in a line.
  private static func note(on outcomes: [FileOutcome]) -> String? {
    for case .checked(let report, _, let names) in outcomes.map(\.result)
    where !report.unchecked.isEmpty {
      let places = report.unchecked.map { "\(names.text($0.property)) of \(names.text($0.shape))" }
      return "not checked, being beyond SHACL Core: " + places.joined(separator: ", ")
    }
    return nil
  }

  // MARK: Turtle

  private static func turtle(on outcomes: [FileOutcome]) -> String {
    var graph = RDFGraph()
    var prefixes: [(String, String)] = []
    for case .checked(let report, _, let names) in outcomes.map(\.result) {
      for triple in report.graph(names, from: graph.count) { graph.insert(triple) }
      prefixes += names.prefixes
    }
    let writer = TurtleWriter(prefixes: prefixes)
    return String(decoding: writer.write(graph), as: UTF8.self)
  }

  // MARK: JSON

  private struct JSONReport: Encodable {
    let file: String
    let conforms: Bool
    var error: String?
    var triples: Int?
    var results: [JSONResult] = []
    var unchecked: [[String: String]] = []
  }

  private struct JSONResult: Encodable {
    let focus: String
    let path: String?
    let value: String?
    let severity: String
    let component: String
    let shape: String
    let message: String
  }

  private static func json(on outcomes: [FileOutcome]) throws -> String {
    let reports = outcomes.map { outcome in
      switch outcome.result {
      case .unreadable(let error):
        JSONReport(file: outcome.path, conforms: false, error: error)
      case .checked(let report, let triples, let names):
        JSONReport(
          file: outcome.path, conforms: report.conforms, triples: triples,
          results: report.results.map { result in
            JSONResult(
              focus: names.text(result.focus), path: result.path.map { names.text($0) },
              value: result.value.map { names.text($0) },
              severity: names.text(result.severity.iri),
              component: names.text(result.component), shape: names.text(result.namedShape),
              message: result.message(names))
          },
          unchecked: report.unchecked.map {
            ["property": names.text($0.property), "shape": names.text($0.shape)]
          })
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(reports), as: UTF8.self) + "\n"
  }
}
