// The encodings that articles come in, and turning them into UTF-8.

/// A way to write text as bytes.
enum TextEncoding: String, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
  case windows1256 = "Windows-1256"
  case iso885915 = "ISO-8859-15"
  case iso88596 = "ISO-8859-6"

  /// The encoding that a page's `charset` names; nil for one that is not known here.
  init?(charset: String) {
    switch charset.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii",
      "ascii":
      self = .windows1252
    case "windows-1256", "cp1256", "x-cp1256": self = .windows1256
    case "iso-8859-15", "iso8859-15", "latin9": self = .iso885915
    case "iso-8859-6", "iso8859-6", "arabic": self = .iso88596
    default: return nil
    }
  }

  /// Bytes in this encoding as text; nil where they are not valid in it.
  ///
  /// - Complexity: O(count of bytes).
  func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    switch self {
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .utf16LittleEndian: utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
    case .windows1252: oneByte(bytes, LegacyTables.windows1252)
    case .windows1256: oneByte(bytes, LegacyTables.windows1256)
    case .iso885915: oneByte(bytes, LegacyTables.iso885915)
    case .iso88596: oneByte(bytes, LegacyTables.iso88596)
    }
  }

  private func oneByte(_ bytes: ArraySlice<UInt8>, _ upper: [UInt16]) -> String? {
    let units = bytes.map { $0 < 0x80 ? UInt16($0) : upper[Int($0) - 0x80] }
    return units.contains(0xFFFD) ? nil : String(validating: units, as: UTF16.self)
  }

  private func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2)
      .map { unit(bytes[$0], bytes[$0 + 1]) }
    return String(validating: units, as: UTF16.self)
  }
}
