// What a run brought, in a short table.
public import SanadText

/// Counts of a run for its user.
public struct RunSummary: Sendable {
  private let rows: [(String, Int)]
  private let seconds: Double

  /// The counts of a run that took some seconds and of the graph written of it, with names in a
  /// language.
  public init(
    _ run: PipelineRun, graph: KnowledgeGraph, ontology: Ontology, language: LanguageCode,
    seconds: Double
  ) {
    var types: [String: Int] = [:]
    for entity in graph.entities.values { types[entity.type, default: 0] += 1 }
    var relations: [String: Int] = [:]
    for key in graph.relations.keys { relations[key.name, default: 0] += 1 }
    var rows = [("articles", run.articleCount), ("entities", graph.entities.count)]
    rows += Self.sorted(types).map { ("  " + ontology.label($0.0, in: language), $0.1) }
    rows.append(("relations", graph.relations.count))
    rows += Self.sorted(relations).map { ("  " + ontology.label($0.0, in: language), $0.1) }
    rows.append(("statements", graph.statements.count))
    rows.append(("paragraphs left out", run.leftOutCount))
    if run.resolution.refusedClaims > 0 {
      rows.append(("claims the ontology refused", run.resolution.refusedClaims))
    }
    if run.resolution.removedCharacters > 0 {
      rows.append(("characters XML cannot carry", run.resolution.removedCharacters))
    }
    self.rows = rows
    self.seconds = seconds
  }

  /// The table, a line for each count.
  public var text: String {
    let width = rows.map(\.0.count).max() ?? 0
    let digits = rows.map { String($0.1).count }.max() ?? 0
    var text = ""
    for (name, count) in rows {
      let number = String(count)
      text += name + String(repeating: " ", count: width - name.count + 2 + digits - number.count)
      text += number + "\n"
    }
    let hundredths = Int((seconds * 100).rounded())
    let fraction = String(hundredths % 100 + 100).dropFirst()
    return text + "time \(hundredths / 100).\(fraction) s\n"
  }

  private static func sorted(_ counts: [String: Int]) -> [(String, Int)] {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}
