// `sanad-train tag`: the names in plain text, for looking at what a tagger does.
internal import ArgumentParser
internal import Foundation
internal import SanadText

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Prints the names in text files: start and end in bytes, type, confidence, name.")

  @OptionGroup var place: PackOptions

  @Option(help: "The weights (default: tagger.bin of the language pack).")
  var weights: String?

  @Flag(help: "Leave out the pass that makes the names of an article agree.")
  var sentencesOnly = false

  @Option(help: "Tag the files so many times and print the speed instead of the names.")
  var benchmark: Int?

  @Argument(help: "Text files; each is one article, each line a paragraph.")
  var files: [String]

  func run() throws {
    let tagger = try place.tagger(weights: weights)
    let tokenizer = Tokenizer(rules: try place.rules())
    let articles = try files.map { file in
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      return Article(text: String(decoding: data, as: UTF8.self), tokenizer: tokenizer)
    }
    if let benchmark {
      measure(tagger, on: articles, times: benchmark)
      return
    }
    for (file, article) in zip(files, articles) {
      var names = article.sentences.flatMap { tagger.names(in: article.tokens[$0]) }
      if !sentencesOnly {
        names = DocumentNameConsistency().completed(names, in: article.tokens)
      }
      for name in names {
        let columns = [
          file, String(name.span.start), String(name.span.end), "\(name.type)",
          String(Int((name.confidence * 100).rounded())), String(article.text[name.span]),
        ]
        print(columns.joined(separator: "\t"))
      }
    }
  }

  private func measure(_ tagger: NameTagger, on articles: [Article], times: Int) {
    var names = 0
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<times {
        for article in articles {
          for sentence in article.sentences {
            names += tagger.names(in: article.tokens[sentence]).count
          }
        }
      }
    }
    let words = times * articles.reduce(0) { $0 + $1.tokens.count }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    print("\(words) tokens, \(names) names, \(Int(Double(words) / seconds)) tokens/s")
  }
}

/// A text file cut into sentences.
private struct Article {
  let text: String
  let tokens: [Token]
  let sentences: [Range<Int>]

  init(text: String, tokenizer: Tokenizer) {
    self.text = text
    var tokens: [Token] = []
    var sentences: [Range<Int>] = []
    var offset = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let start = tokens.count
      tokens += tokenizer.tokens(of: text, in: TextSpan(offset, offset + line.count))
      sentences += SentenceSplitter().sentences(in: tokens[start...])
      offset += line.count + 1
    }
    self.tokens = tokens
    self.sentences = sentences
  }
}
