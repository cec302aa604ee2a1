// The language of a text, by its ISO 639-1 code.

/// An ISO 639-1 language code in lower case, such as `fr`, `ar` or `en`.
public struct LanguageCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The two letters.
  public let code: String

  /// A language by its code; `FR` and `fr-MA` are read as `fr`.
  public init(_ code: String) {
    let isPlain = code.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    self.code = isPlain ? code : String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  /// The two letters.
  public var description: String { code }

  /// Languages in the order of their codes.
  public static func < (a: LanguageCode, b: LanguageCode) -> Bool { a.code < b.code }
}
