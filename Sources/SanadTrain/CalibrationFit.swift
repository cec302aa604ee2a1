// Fitting the curve that turns margins into confidences.
internal import SanadText

/// Fits `TaggerModel.Calibration` to held-out text.
enum CalibrationFit {
  /// The curve of a grid whose confidences have the smallest squared error.
  static func calibration(
    of tagger: NameTagger, on sentences: [LabelledSentence]
  ) -> TaggerModel.Calibration {
    var outcomes: [(margin: Int32, right: Double)] = []
    for sentence in sentences {
      let marked = NameLabel.names(in: sentence.labels)
      for name in tagger.marginalNames(in: sentence.tokens[...]) {
        let right = marked.contains { $0.tokens == name.tokens && $0.type == name.type }
        outcomes.append((name.margin, right ? 1 : 0))
      }
    }
    let margins = outcomes.map(\.margin).sorted()
    guard margins.count >= 20 else { return TaggerModel.Calibration(center: 0, width: 100) }
    let middle = Float(margins[margins.count / 2])
    var best = (error: Double.infinity, calibration: TaggerModel.Calibration(center: 0, width: 1))
    for center in stride(from: -0.5 as Float, through: 1, by: 0.05) {
      for width in stride(from: 0.05 as Float, through: 2, by: 0.05) {
        let candidate = TaggerModel.Calibration(center: center * middle, width: width * middle)
        let error = outcomes.reduce(0) { sum, outcome in
          let miss = candidate.confidence(of: outcome.margin) - outcome.right
          return sum + miss * miss
        }
        if error < best.error { best = (error, candidate) }
      }
    }
    return best.calibration
  }
}
