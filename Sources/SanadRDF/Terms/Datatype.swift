// The datatypes that spellings leave out or shorten, by their bytes.

/// Datatypes in angle brackets.
enum Datatype {
  /// What every name of XML Schema begins with, behind an angle bracket.
  static let xsd = Array(("<" + XSD.namespace).utf8)
  static let string = Array("<\(XSD.string.value)>".utf8)
  private static let langString = Array("<\(RDF.langString.value)>".utf8)
  private static let dirLangString = Array("<\(RDF.dirLangString.value)>".utf8)

  /// Whether a datatype is `xsd:string`, which is not written, or one that only a language gives.
  @inline(__always)
  static func isImplied(_ spelling: Span<UInt8>) -> Bool {
    // None ends in another letter.
    guard spelling.count >= 2, spelling[spelling.count - 2] == UInt8(ascii: "g") else {
      return false
    }
    return spelling.isEqual(to: string) || spelling.isEqual(to: langString)
      || spelling.isEqual(to: dirLangString)
  }
}
