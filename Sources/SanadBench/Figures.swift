// Figures as they are printed.
internal import Foundation

/// Numbers in the form in which a report gives them.
enum Figures {
  /// Seconds to hundredths.
  static func seconds(_ value: Double) -> String { String(format: "%.2f", value) }
  /// A ratio or a speed to hundredths.
  static func speed(_ value: Double) -> String { String(format: "%.2f", value) }
  /// Bytes in whole megabytes (10⁶ bytes).
  static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000)" }
}
