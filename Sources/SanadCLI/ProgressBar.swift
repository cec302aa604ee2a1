// A line on the terminal that tells how far a long run has come.

/// A progress bar on standard error.
///
/// It appears after a second, so that short runs stay quiet, and is wiped at the end.
final class ProgressBar {
  // A class, since the closure that is told of progress changes it.
  private let start = ContinuousClock.now
  private let isEnabled: Bool
  private let noun: String
  private var lastDrawn: ContinuousClock.Instant?

  /// A bar for things of a name; it stays away unless enabled.
  init(isEnabled: Bool, noun: String) {
    self.isEnabled = isEnabled
    self.noun = noun
  }

  /// Shows how many of how many are done, ten times a second at most.
  func show(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard isEnabled, now - start > .seconds(1) else { return }
    if let lastDrawn, now - lastDrawn < .milliseconds(100) { return }
    lastDrawn = now
    let width = 30
    let filled = total > 0 ? min(width * done / total, width) : 0
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
    // A file may hold many articles: then there are more of them than files.
    let count = done <= total ? "\(done) of \(total)" : "\(done)"
    StandardStreams.message("\r\u{1B}[K\(bar) \(count) \(noun)", terminator: "")
  }

  /// Wipes the bar.
  func finish() {
    if lastDrawn != nil { StandardStreams.message("\r\u{1B}[K", terminator: "") }
    lastDrawn = nil
  }
}
