// Relative references made absolute against a base (RFC 3986, section 5.2, with the characters of IRIs).

/// An absolute IRI that relative references start from.
struct BaseIRI: Sendable {
  private let parts: Parts
  /// What stands before a relative path of plain segments: the base up to its last slash.
  private let folder: String

  /// A base, or nil where the IRI has no scheme; its fragment plays no part.
  init?(_ iri: String) {
    guard Self.hasScheme(iri.utf8) else { return nil }
    let parts = Parts(iri.utf8[...])
    var folder = parts
    folder.query = nil
    folder.fragment = nil
    folder.path = Self.removingDots(Self.merged([], behind: parts))
    self.parts = parts
    self.folder = folder.text
  }

  /// Whether a reference begins with a scheme, and so is absolute already.
  static func hasScheme(_ reference: some Collection<UInt8>) -> Bool {
    guard let first = reference.first, first.isASCIILetter else { return false }
    for byte in reference {
      if byte == UInt8(ascii: ":") { return true }
      let isAllowed =
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      if !isAllowed { return false }
    }
    return false
  }

  /// The absolute IRI that a reference means; an absolute one is left as it is.
  ///
  /// - Complexity: O(length of base and reference).
  func resolve(_ reference: String) -> String {
    if Self.isPlainPath(reference.utf8) { return folder + reference }
    if Self.hasScheme(reference.utf8) { return reference }
    let relative = Parts(reference.utf8[...])
    var target = relative
    target.scheme = parts.scheme
    if relative.authority != nil {
      target.path = Self.removingDots(relative.path)
    } else {
      target.authority = parts.authority
      if relative.path.isEmpty {
        target.path = parts.path
        target.query = relative.query ?? parts.query
      } else if relative.path.first == UInt8(ascii: "/") {
        target.path = Self.removingDots(relative.path)
      } else {
        target.path = Self.removingDots(Self.merged(relative.path, behind: parts))
      }
    }
    return target.text
  }

  /// Whether a reference is a relative path that is put behind the base's as it is.
  private static func isPlainPath(_ reference: String.UTF8View) -> Bool {
    guard let first = reference.first, first != UInt8(ascii: "/") else { return false }
    return reference.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
    }
  }

  /// A relative path behind the base's, up to its last slash.
  private static func merged(_ path: [UInt8], behind parts: Parts) -> [UInt8] {
    if parts.authority != nil, parts.path.isEmpty { return [UInt8(ascii: "/")] + path }
    guard let slash = parts.path.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return parts.path[...slash] + path
  }

  /// A path without its `.` and `..` segments (RFC 3986, section 5.2.4).
  private static func removingDots(_ path: [UInt8]) -> [UInt8] {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var output: [UInt8] = []
    var rest = path[...]
    func restStarts(_ prefix: [UInt8]) -> Bool { rest.starts(with: prefix) }
    while !rest.isEmpty {
      if restStarts([dot, dot, slash]) {
        rest = rest.dropFirst(3)
      } else if restStarts([dot, slash]) || restStarts([slash, dot, slash]) {
        rest = rest.dropFirst(2)
      } else if rest.elementsEqual([slash, dot]) {
        rest = rest.dropLast()
      } else if restStarts([slash, dot, dot, slash]) || rest.elementsEqual([slash, dot, dot]) {
        rest = rest.count == 3 ? rest.prefix(1) : rest.dropFirst(3)
        output.removeSubrange((output.lastIndex(of: slash) ?? 0)...)
      } else if rest.elementsEqual([dot]) || rest.elementsEqual([dot, dot]) {
        rest = []
      } else {
        let end = rest.dropFirst().firstIndex(of: slash) ?? rest.endIndex
        output += rest[..<end]
        rest = rest[end...]
      }
    }
    return output
  }
}

extension BaseIRI {
  /// The five parts of a reference (RFC 3986, appendix B).
  private struct Parts: Sendable {
    var scheme: [UInt8]?
    var authority: [UInt8]?
    var path: [UInt8]
    var query: [UInt8]?
    var fragment: [UInt8]?

    init(_ reference: Substring.UTF8View) {
      var rest = reference
      if BaseIRI.hasScheme(rest), let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
        scheme = Array(rest[..<colon])
        rest = rest[rest.index(after: colon)...]
      }
      if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
        fragment = Array(rest[rest.index(after: hash)...])
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
        query = Array(rest[rest.index(after: mark)...])
        rest = rest[..<mark]
      }
      if rest.starts(with: "//".utf8) {
        let afterSlashes = rest.dropFirst(2)
        let end = afterSlashes.firstIndex(of: UInt8(ascii: "/")) ?? afterSlashes.endIndex
        authority = Array(afterSlashes[..<end])
        rest = afterSlashes[end...]
      }
      path = Array(rest)
    }

    /// The reference put together (RFC 3986, section 5.3).
    var text: String {
      var bytes: [UInt8] = []
      if let scheme { bytes += scheme + ":".utf8 }
      if let authority { bytes += "//".utf8 + authority }
      bytes += path
      if let query { bytes += "?".utf8 + query }
      if let fragment { bytes += "#".utf8 + fragment }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
