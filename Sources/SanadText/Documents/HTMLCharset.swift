// The encoding that a web page says it has.

/// Finds the encoding that a page declares.
enum HTMLCharset {
  /// The value of `charset` in the first 4096 bytes, as `<meta charset="…">`, the content of
  /// `<meta http-equiv>`, or `encoding` in an XML declaration; nil where there is none.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for name in ["charset", "encoding"] {
      let wanted = Array(name.utf8)
      for start in head.indices
      where head[start] == wanted[0] && head[start...].starts(with: wanted) {
        var rest = head[(start + wanted.count)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { continue }
        rest = rest.dropFirst().drop { $0 <= 0x20 || "\"'".utf8.contains($0) }
        let value = rest.prefix {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0)
        }
        if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
      }
    }
    return nil
  }
}
