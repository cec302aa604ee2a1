// Taggers of the three languages for the tests of time expressions.

import Foundation
import SanadText
import Testing

/// The tagger and tokenizer of a language, from the project's own data.
struct TimeLanguage {
  let tagger: TimeTagger
  private let tokenizer: Tokenizer

  /// The language of a code, read once.
  init(_ code: String) throws {
    self = try #require(Self.all[code]).get()
  }

  private static let all = Dictionary(
    uniqueKeysWithValues: ["fr", "en", "ar"].map { code in
      (code, Result { try TimeLanguage(reading: code) })
    })

  private init(reading code: String) throws {
    let file = Self.root.appending(path: "ontology/languages/\(code)/time.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    tagger = TimeTagger(lexicon: try TimeLexicon(yaml: yaml, file: "\(code)/time.yaml"))
    tokenizer = Tokenizer(rules: Self.rules[code] ?? TokenizerRules())
  }

  /// The project's directory.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let rules = [
    "fr": TokenizerRules(
      elisions: ["l", "d", "qu", "s", "n", "jusqu", "lorsqu"],
      enclitics: ["-t-il", "-t-on", "-il"],
      abbreviations: ["m", "dr"]),
    "en": TokenizerRules(enclitics: ["'s"], abbreviations: ["mr", "ms", "dr"]),
  ]

  func tokens(_ text: String) -> [Token] {
    tokenizer.tokens(of: text, in: TextSpan(0, text.utf8.count))
  }

  func expressions(in text: String, published: String?) -> [TimeExpression] {
    let tokens = tokens(text)
    return tagger.expressions(
      in: tokens[...], published: published.flatMap { PartialDate(iso: $0) })
  }

  /// The expressions and durations in ISO 8601, one period as `start/end`, in reading order.
  func values(in text: String, published: String?) -> [String] {
    let tokens = tokens(text)
    let times = tagger.times(
      in: tokens[...], published: published.flatMap { PartialDate(iso: $0) })
    let all =
      times.expressions.map { ($0.tokens.lowerBound, $0.iso) }
      + times.durations.map { ($0.tokens.lowerBound, "P\($0.days)D") }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension TimeExpression {
  /// Its value in ISO 8601.
  var iso: String { end.map { "\(start.iso)/\($0.iso)" } ?? start.iso }
}
