// The values of RDF graphs (https://www.w3.org/TR/rdf12-concepts/#section-Graph-Literal).

/// Which way a text runs, as RDF 1.2 notes it beside the language.
public enum TextDirection: String, Hashable, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// A literal: a lexical form with a datatype or a language, and for a language perhaps a direction.
public struct Literal: Hashable, Sendable, Comparable {
  /// The lexical form, never changed.
  public let lexical: String
  /// The language tag in lower case, for language-tagged strings.
  public let language: String?
  /// Which way the text runs, where it is said; only strings with a language have one.
  public let direction: TextDirection?
  /// The datatype; `rdf:langString` where there is a language.
  public let datatype: IRI

  /// A literal of a datatype; `xsd:string` where none is given.
  ///
  /// `rdf:langString` and `rdf:dirLangString` are only for strings with a language: without one they
  /// are taken for `xsd:string`.
  public init(_ lexical: String, datatype: IRI = XSD.string) {
    self.lexical = lexical
    language = nil
    direction = nil
    let needsLanguage = datatype == RDF.langString || datatype == RDF.dirLangString
    self.datatype = needsLanguage ? XSD.string : datatype
  }

  /// A string in a language, by its tag in BCP 47 form: `fr`, `fr-MA`; `fr_MA` is taken for it.
  ///
  /// A tag that RDF's syntaxes have no place for is left out: the literal is then a plain string.
  public init(_ lexical: String, language: String, direction: TextDirection? = nil) {
    self.lexical = lexical
    let tag = String(decoding: language.utf8.map(Self.lowercasedTagByte), as: UTF8.self)
    self.language = Self.isLanguageTag(tag) ? tag : nil
    self.direction = self.language == nil ? nil : direction
    datatype =
      self.language == nil
      ? XSD.string : direction == nil ? RDF.langString : RDF.dirLangString
  }

  /// Whether two literals have the same characters, language and datatype; `1` and `01` differ.
  public static func == (a: Literal, b: Literal) -> Bool {
    a.lexical.hasSameBytes(as: b.lexical) && a.language == b.language
      && a.direction == b.direction && a.datatype == b.datatype
  }

  /// Literals in the order of their lexical forms' UTF-8 bytes, then language, direction and datatype.
  public static func < (a: Literal, b: Literal) -> Bool {
    guard a.lexical.hasSameBytes(as: b.lexical) else { return a.lexical.precedesInBytes(b.lexical) }
    guard a.language == b.language else {
      return (a.language ?? "").precedesInBytes(b.language ?? "")
    }
    guard a.direction == b.direction else {
      return (a.direction?.rawValue ?? "") < (b.direction?.rawValue ?? "")
    }
    return a.datatype < b.datatype
  }

  /// Feeds the lexical form, language and datatype to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lexical)
    hasher.combine(language)
    hasher.combine(direction)
    if language == nil { hasher.combine(datatype) }
  }

  /// Whether a tag in lower case has the form that Turtle's grammar wants: letters, then parts of
  /// letters and digits behind hyphens.
  private static func isLanguageTag(_ tag: String) -> Bool {
    var isFirst = true
    var length = 0
    for byte in tag.utf8 {
      if byte == UInt8(ascii: "-") {
        guard length > 0 else { return false }
        isFirst = false
        length = 0
      } else {
        guard byte.isASCIILetter || !isFirst && byte.isASCIIDigit, length < 8 else { return false }
        length += 1
      }
    }
    return length > 0
  }

  private static func lowercasedTagByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "_"): UInt8(ascii: "-")
    default: byte
    }
  }
}
