// Which of two literals is less, as `<` of SPARQL has it (https://www.w3.org/TR/sparql11-query/#OperatorMapping),
// with dates beside dateTimes.
internal import SanadRDF

/// How a literal stands to another.
enum LiteralOrder: Hashable, Sendable {
  case less, equal, greater

  /// How one literal stands to another, or nil where the two cannot be compared.
  init?(_ a: Literal, _ b: Literal) {
    guard let a = LiteralValue(a), let b = LiteralValue(b), let order = a.order(to: b) else {
      return nil
    }
    self = order
  }

  /// How one term stands to another, or nil where the two cannot be compared.
  init?(_ a: Term, _ b: Term) {
    guard let a = a.literal, let b = b.literal else { return nil }
    self.init(a, b)
  }

  /// How one value stands to another of its kind, or nil where neither is less nor are they equal.
  init?<Value: Comparable>(comparing a: Value, _ b: Value) {
    if a < b {
      self = .less
    } else if a == b {
      self = .equal
    } else if a > b {
      self = .greater
    } else {
      return nil
    }
  }
}

extension Constraint.Bound {
  /// Whether a literal is on the right side of the limit.
  func allows(_ literal: Literal, _ limit: Literal) -> Bool {
    guard let order = LiteralOrder(literal, limit) else { return false }
    return switch self {
    case .minExclusive: order == .greater
    case .minInclusive: order != .less
    case .maxExclusive: order == .less
    case .maxInclusive: order != .greater
    }
  }
}

/// The value of a literal, where its datatype has an order.
enum LiteralValue: Sendable {
  case exact(ExactNumber)
  case double(Double)
  case text(String)
  case boolean(Bool)
  case time(TimePoint)

  /// The value of a literal, or nil where the datatype has no order or the lexical form is not its.
  init?(_ literal: Literal) {
    let lexical = literal.lexical
    guard let name = literal.datatype.xsdName, LexicalForm.isValid(lexical, of: name) else {
      return nil
    }
    switch name {
    case "string": self = .text(lexical)
    case "boolean": self = .boolean(lexical == "true" || lexical == "1")
    case "double", "float":
      let number = lexical == "INF" ? .infinity : lexical == "-INF" ? -.infinity : Double(lexical)
      guard let number else { return nil }
      self = .double(name == "float" ? Double(Float(number)) : number)
    case "dateTime", "dateTimeStamp", "date", "time", "gYear", "gYearMonth":
      guard let point = TimePoint(lexical, datatype: name) else { return nil }
      self = .time(point)
    default:
      guard let number = ExactNumber(lexical) else { return nil }
      self = .exact(number)
    }
  }

  /// How the value stands to another, or nil where the two cannot be compared.
  func order(to other: LiteralValue) -> LiteralOrder? {
    switch (self, other) {
    case (.exact(let a), .exact(let b)): LiteralOrder(comparing: a, b)
    case (.double(let a), .double(let b)): LiteralOrder(comparing: a, b)
    case (.exact(let a), .double(let b)): LiteralOrder(comparing: a.double, b)
    case (.double(let a), .exact(let b)): LiteralOrder(comparing: a, b.double)
    case (.text(let a), .text(let b)):
      LiteralOrder(comparing: IRI(a), IRI(b))
    case (.boolean(let a), .boolean(let b)): LiteralOrder(comparing: a ? 1 : 0, b ? 1 : 0)
    case (.time(let a), .time(let b)): a.order(to: b)
    default: nil
    }
  }
}

/// A decimal number of any size, by its digits.
struct ExactNumber: Comparable, Sendable {
  private let isNegative: Bool
  /// The digits before the point without zeros in front, and those behind it without zeros at the end.
  private let whole: String
  private let fraction: String
  /// The nearest number of 64 bits.
  let double: Double

  /// The number that an `xsd:decimal` or whole number writes, or nil where it is none.
  init?(_ lexical: String) {
    guard let double = Double(lexical) else { return nil }
    self.double = double
    let digits = lexical.drop { $0 == "+" || $0 == "-" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count < 3 else { return nil }
    whole = String(first.drop { $0 == "0" })
    let tail = parts.count == 2 ? parts[1] : ""
    fraction = String(tail.prefix(tail.count - tail.reversed().prefix { $0 == "0" }.count))
    isNegative = lexical.hasPrefix("-") && !(whole.isEmpty && fraction.isEmpty)
  }

  /// Whether one number is less than another.
  static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    guard a.isNegative == b.isNegative else { return a.isNegative }
    let (low, high) = a.isNegative ? (b, a) : (a, b)
    if low.whole.utf8.count != high.whole.utf8.count {
      return low.whole.utf8.count < high.whole.utf8.count
    }
    return low.whole == high.whole ? low.fraction < high.fraction : low.whole < high.whole
  }
}
