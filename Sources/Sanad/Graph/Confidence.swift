// How sure something is, in steps of a thousandth, so that it is written and read back unchanged.

/// A probability in thousandths.
public struct Confidence: Hashable, Sendable, Comparable {
  /// Thousandths, 0...1000.
  public let thousandths: Int

  /// The nearest thousandth of a probability; what lies outside 0...1 is brought to the nearer end.
  public init(_ value: Double) {
    thousandths = value.isNaN ? 0 : Int((min(max(value, 0), 1) * 1000).rounded())
  }

  /// The probability, 0...1.
  public var value: Double { Double(thousandths) / 1000 }

  /// The decimal form without needless zeros: `0.9`, `0.985`, `1.0`.
  public var decimal: String {
    let digits = String(thousandths % 1000 + 1000).dropFirst()
    var fraction = String(digits)
    while fraction.count > 1, fraction.last == "0" { fraction.removeLast() }
    return "\(thousandths / 1000).\(fraction)"
  }

  /// The less sure first.
  public static func < (a: Confidence, b: Confidence) -> Bool { a.thousandths < b.thousandths }
}
