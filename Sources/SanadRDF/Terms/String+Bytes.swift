// RDF compares characters where Swift compares what characters mean: text by its UTF-8 bytes.

extension String {
  /// A copy of bytes in UTF-8; empty where they are none.
  ///
  /// - Complexity: O(length).
  init(_ bytes: Span<UInt8>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes))
    } catch {
      self.init()
    }
  }

  /// Whether two strings have the same UTF-8 bytes.
  ///
  /// - Complexity: O(length).
  func hasSameBytes(as other: String) -> Bool {
    let (a, b) = (utf8Span.span, other.utf8Span.span)
    guard a.count == b.count else { return false }
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }

  /// Whether the string comes first in the order of UTF-8 bytes, which is that of code points.
  ///
  /// - Complexity: O(length).
  func precedesInBytes(_ other: String) -> Bool {
    let (a, b) = (utf8Span.span, other.utf8Span.span)
    let shared = min(a.count, b.count)
    var index = 0
    while index < shared, a[index] == b[index] { index += 1 }
    return index < shared ? a[index] < b[index] : a.count < b.count
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isASCIILetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether the byte is an ASCII digit.
  var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// The value of the byte as a hexadecimal digit.
  var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
