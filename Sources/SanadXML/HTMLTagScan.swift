// A look at a page's tags before libxml2 sees them.

/// Counts attributes as libxml2 2.9 would read them (HTMLparser.c, htmlParseStartElement).
///
/// libxml2 compares each attribute of an element with all before it, so that one tag with a million
/// of them would take hours; it offers no limit of its own.
enum HTMLTagScan {
  /// The number of attributes of the tag that has most.
  ///
  /// - Complexity: O(count of bytes).
  static func mostAttributes(in bytes: [UInt8]) -> Int {
    var scan = Scan(bytes: bytes)
    var most = 0
    while let tag = scan.nextTag() { most = max(most, tag) }
    return most
  }

  private struct Scan {
    let bytes: [UInt8]
    var index = 0

    /// The number of attributes of the next start tag; nil at the end.
    mutating func nextTag() -> Int? {
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        index += 1
        if follows("!--") {
          index += 3
          skip(past: "-->")
        } else if let byte = current, isLetter(byte) {
          return attributesOfTag()
        }
      }
      return nil
    }

    private mutating func attributesOfTag() -> Int {
      let start = index
      while let byte = current, !isBlank(byte), byte != UInt8(ascii: ">") { index += 1 }
      let name = bytes[start..<index].prefix(7).map { $0 | 0x20 }
      var count = 0
      while let byte = current, byte != UInt8(ascii: ">") {
        if isBlank(byte) {
          index += 1
        } else {
          count += 1
          skipAttribute()
        }
      }
      for raw in ["script", "style"] where name.elementsEqual(raw.utf8) { skip(past: "</" + raw) }
      return count
    }

    private mutating func skipAttribute() {
      let start = index
      while let byte = current, !isBlank(byte), byte != UInt8(ascii: ">"),
        byte != UInt8(ascii: "=") || index == start
      { index += 1 }
      let nameEnd = index
      while let byte = current, isBlank(byte) { index += 1 }
      guard current == UInt8(ascii: "=") else {
        index = nameEnd
        return
      }
      index += 1
      while let byte = current, isBlank(byte) { index += 1 }
      guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        while let byte = current, !isBlank(byte), byte != UInt8(ascii: ">") { index += 1 }
        return
      }
      index += 1
      while let byte = current, byte != quote { index += 1 }
      index += 1
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private func follows(_ text: StaticString) -> Bool {
      bytes[index...].starts(with: text.description.utf8)
    }

    /// Goes past the next occurrence of `text`, whose letters are in lower case, in any case; to
    /// the end where there is none.
    private mutating func skip(past text: String) {
      let wanted = Array(text.utf8)
      while index < bytes.count {
        if bytes[index] == wanted[0],
          bytes[index...].prefix(wanted.count)
            .elementsEqual(wanted, by: { isLetter($0) ? $0 | 0x20 == $1 : $0 == $1 })
        {
          index += wanted.count
          return
        }
        index += 1
      }
    }
  }
}
