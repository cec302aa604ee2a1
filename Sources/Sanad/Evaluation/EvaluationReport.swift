// An evaluation as tables for a terminal.

/// Writes the figures of an evaluation for people to read.
public struct EvaluationReport: Sendable {
  /// Which parts a report has beside the summary.
  public struct Parts: OptionSet, Sendable {
    /// The parts as bits.
    public let rawValue: Int
    /// Parts by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// What was missed or wrong, article by article, with its sentence.
    public static let errors = Parts(rawValue: 1)
    /// The rules with what each read rightly and wrongly.
    public static let rules = Parts(rawValue: 2)
  }

  private let evaluation: Evaluation
  private let parts: Parts

  /// A report of an evaluation.
  public init(_ evaluation: Evaluation, parts: Parts = []) {
    self.evaluation = evaluation
    self.parts = parts
  }

  /// The confidences at which the relations are looked at.
  static let levels = [0.0, 0.8, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95].map { Confidence($0) }

  /// The report, ending in a line feed.
  public var text: String {
    var lines: [String] = []
    if parts.contains(.errors) { lines += errors() }
    lines += summary()
    lines += details()
    lines += confidence()
    if parts.contains(.rules) { lines += rules() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let heads = ["right", "wrong", "missed", "precision", "recall", "F1"]

  private static func cells(_ tally: Tally) -> [String] {
    ["\(tally.right)", "\(tally.wrong)", "\(tally.missed)"]
      + [tally.precision, tally.recall, tally.f1].map(thousandths)
  }

  /// A part of one, to three places.
  private static func thousandths(_ value: Double) -> String {
    let number = Int((value * 1000).rounded())
    return "\(number / 1000)." + String(String(number % 1000 + 1000).dropFirst())
  }

  private func summary() -> [String] {
    var lines: [String] = []
    let languages = evaluation.languages
    for language in languages.count > 1 ? languages.map(Optional.some) + [nil] : [nil] {
      let count = evaluation.entries.count { language == nil || $0.language == language }
      let title = "\(language ?? "all"): \(count) \(count == 1 ? "article" : "articles")"
      lines += Self.table(
        title, Self.heads,
        Evaluation.Group.allCases.map { group in
          (group.rawValue, Self.cells(evaluation.tally(group, in: language)))
        })
      let forbidden = evaluation.forbidden(in: language)
      lines += ["denied or planned relations stated: \(forbidden.stated) of \(forbidden.all)", ""]
    }
    return lines
  }

  private func details() -> [String] {
    var lines: [String] = []
    for group in [Evaluation.Group.entities, .relations] {
      let name = group == .entities ? "entities by class" : "relations"
      let rows = evaluation.tallies(group).map { ($0.name, Self.cells($0.tally)) }
      lines += Self.table(name, Self.heads, rows) + [""]
    }
    return lines
  }

  private func confidence() -> [String] {
    let kept = evaluation.thresholds(Self.levels).map {
      ($0.confidence.decimal, Self.cells($0.tally))
    }
    let bins = evaluation.bins(from: Self.levels).map { bin in
      (
        "\(bin.from.decimal) to \(bin.to.decimal)",
        [
          "\(bin.tally.right + bin.tally.wrong)", Self.thousandths(bin.meanConfidence),
          Self.thousandths(bin.tally.precision),
        ]
      )
    }
    return Self.table("relations of at least a confidence", Self.heads, kept) + [""]
      + Self.table(
        "relations by confidence", ["relations", "mean confidence", "precision"], bins)
  }

  private func rules() -> [String] {
    let rows = evaluation.talliesByRule().map { rule, tally in
      (rule, ["\(tally.right)", "\(tally.wrong)", Self.thousandths(tally.precision)])
    }
    return [""] + Self.table("by rule", ["right", "wrong", "precision"], rows)
  }

  private func errors() -> [String] {
    var lines: [String] = []
    for entry in evaluation.entries {
      let bad = entry.judgements.filter { $0.verdict != .right }
      guard !bad.isEmpty else { continue }
      lines.append("== \(entry.article)")
      for judgement in bad {
        let rules = judgement.rules.isEmpty ? "" : "  \(judgement.rules.joined(separator: ", "))"
        lines.append("   \(judgement.verdict.rawValue) \(judgement.words)\(rules)")
        if let sentence = judgement.sentence {
          lines.append(
            "      “" + sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ") + "”")
        }
      }
      lines.append("")
    }
    return lines
  }

  /// A table with its title at the head of the first column.
  private static func table(
    _ title: String, _ heads: [String], _ rows: [(name: String, cells: [String])]
  ) -> [String] {
    let first = max(title.count, rows.map { $0.name.count + 2 }.max() ?? 0)
    let widths = heads.indices.map { column in
      max(heads[column].count, rows.map { $0.cells[column].count }.max() ?? 0)
    }
    func line(_ name: String, _ cells: [String]) -> String {
      name + String(repeating: " ", count: first - name.count)
        + zip(cells, widths).map { cell, width in
          String(repeating: " ", count: width - cell.count + 2) + cell
        }.joined()
    }
    return [line(title, heads)] + rows.map { line("  " + $0.name, $0.cells) }
  }
}
