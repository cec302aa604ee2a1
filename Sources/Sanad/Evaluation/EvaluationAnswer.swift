// An evaluation as JSON, for programs.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The figures of an evaluation in the form in which they are written as JSON.
public struct EvaluationAnswer: Encodable, Sendable {
  private struct Figures: Encodable {
    let right: Int
    let wrong: Int
    let missed: Int
    let precision: Double
    let recall: Double
    let f1: Double

    init(_ tally: Tally) {
      right = tally.right
      wrong = tally.wrong
      missed = tally.missed
      precision = tally.precision
      recall = tally.recall
      f1 = tally.f1
    }
  }

  private struct Section: Encodable {
    let articles: Int
    let groups: [String: Figures]
    let classes: [String: Figures]
    let relations: [String: Figures]
    let forbidden: Int
    let forbiddenStated: Int

    init(_ evaluation: Evaluation, _ language: String?) {
      articles = evaluation.entries.count { language == nil || $0.language == language }
      groups = Dictionary(
        uniqueKeysWithValues: Evaluation.Group.allCases.map {
          ("\($0)", Figures(evaluation.tally($0, in: language)))
        })
      func figures(_ group: Evaluation.Group) -> [String: Figures] {
        Dictionary(
          uniqueKeysWithValues: evaluation.tallies(group, in: language).map {
            ($0.name, Figures($0.tally))
          })
      }
      classes = figures(.entities)
      relations = figures(.relations)
      (forbiddenStated, forbidden) = evaluation.forbidden(in: language)
    }
  }

  private struct Level: Encodable {
    let atLeast: Double
    let figures: Figures
  }

  private struct Rule: Encodable {
    let rule: String
    let right: Int
    let wrong: Int
  }

  private struct Error: Encodable {
    let article: String
    let verdict: String
    let measure: String
    let words: String
    let sentence: String?
    let rules: [String]
    let confidence: Double?
  }

  private let all: Section
  private let languages: [String: Section]
  private let confidence: [Level]
  private let rules: [Rule]
  private let errors: [Error]

  /// The answer of an evaluation.
  public init(_ evaluation: Evaluation) {
    all = Section(evaluation, nil)
    languages = Dictionary(
      uniqueKeysWithValues: evaluation.languages.map { ($0, Section(evaluation, $0)) })
    confidence = evaluation.thresholds(EvaluationReport.levels).map {
      Level(atLeast: $0.confidence.value, figures: Figures($0.tally))
    }
    rules = evaluation.talliesByRule().map {
      Rule(rule: $0.rule, right: $0.tally.right, wrong: $0.tally.wrong)
    }
    errors = evaluation.entries.flatMap { entry in
      entry.judgements.filter { $0.verdict != .right }.map { judgement in
        Error(
          article: entry.article, verdict: judgement.verdict.rawValue,
          measure: judgement.measure.name, words: judgement.words, sentence: judgement.sentence,
          rules: judgement.rules, confidence: judgement.confidence?.value)
      }
    }
  }

  /// The answer as indented JSON with sorted keys, ending in a line feed.
  ///
  /// - Throws: What the encoder throws for numbers that JSON cannot carry; there are none here.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
