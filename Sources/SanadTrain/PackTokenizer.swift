// The tokenizer of a language pack: what is trained on is cut as the program cuts what it reads.
internal import Foundation
internal import SanadText
internal import Yams

/// The part of `pack.yaml` that says how a language joins words.
struct PackTokenizer: Decodable {
  private struct Rules: Decodable {
    var elisions: [String]?
    var enclitics: [String]?
    var abbreviations: [String]?
  }

  private let tokenizer: Rules?

  /// Reads the file of a language pack.
  init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self = try YAMLDecoder().decode(PackTokenizer.self, from: data)
  }

  /// The rules for the tokenizer.
  var rules: TokenizerRules {
    TokenizerRules(
      elisions: Set(tokenizer?.elisions ?? []), enclitics: tokenizer?.enclitics ?? [],
      abbreviations: Set(tokenizer?.abbreviations ?? []))
  }
}
