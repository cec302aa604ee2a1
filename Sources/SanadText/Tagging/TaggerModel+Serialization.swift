// The weights file: a header, the lexicon, the weights, a checksum.
//
// All numbers are little-endian; 'varint' is seven bits a byte, the lowest first, the eighth bit set
// where more follow. Keys are ascending, each written as its difference from the one before.
//
//   "SANADTAG", version (1 byte)
//   calibration: center, width (IEEE 754 bits, 4 bytes each)
//   transitions: 7 × 7 scores (4 bytes each)
//   lexicon: count (varint), then for each entry: key (varint), attributes (varint)
//   weights: count (varint), then for each feature: key (varint), a bit for each label with a
//   weight (1 byte), these weights (1 byte each)
//   CRC-32 of all before it (4 bytes)

extension TaggerModel {
  /// The version of the format, of the features and of their hashes.
  package static let formatVersion = 1
  private static let magic = Array("SANADTAG".utf8)

  /// The model as a weights file.
  ///
  /// - Complexity: O(size of the model).
  package var bytes: [UInt8] {
    var bytes = Self.magic
    bytes.append(UInt8(Self.formatVersion))
    Self.append(calibration.center.bitPattern, to: &bytes)
    Self.append(calibration.width.bitPattern, to: &bytes)
    for scores in transitions {
      for label in 0..<NameLabel.count {
        Self.append(UInt32(bitPattern: scores[label]), to: &bytes)
      }
    }
    Self.appendVarint(UInt32(lexicon.entries.count), to: &bytes)
    var last: UInt32 = 0
    for entry in lexicon.entries {
      Self.appendVarint(entry.key - last, to: &bytes)
      Self.appendVarint(entry.attributes.rawValue, to: &bytes)
      last = entry.key
    }
    Self.appendVarint(UInt32(rows.count), to: &bytes)
    last = 0
    for (key, row) in rows {
      Self.appendVarint(key - last, to: &bytes)
      let labels = (0..<NameLabel.count).filter { row[$0] != 0 }
      bytes.append(labels.reduce(0) { $0 | 1 << UInt8($1) })
      for label in labels { bytes.append(UInt8(bitPattern: row[label])) }
      last = key
    }
    Self.append(Self.checksum(of: bytes[...]), to: &bytes)
    return bytes
  }

  /// The model of a weights file.
  ///
  /// - Throws: `NameTaggerError` where the bytes are not a whole, undamaged file of this version.
  /// - Complexity: O(number of bytes).
  package init(bytes: [UInt8]) throws(NameTaggerError) {
    guard bytes.starts(with: Self.magic), bytes.count > Self.magic.count else {
      throw .notWeights
    }
    let version = Int(bytes[Self.magic.count])
    guard version == Self.formatVersion else { throw .unknownVersion(version) }
    guard bytes.count > Self.magic.count + 5 else { throw .truncated(offset: bytes.count) }
    var reader = WeightsReader(bytes: bytes, bytes.count - 4..<bytes.count)
    guard try reader.number() == Self.checksum(of: bytes.dropLast(4)) else { throw .damaged }

    reader = WeightsReader(bytes: bytes, Self.magic.count + 1..<bytes.count - 4)
    let calibration = Calibration(
      center: Float(bitPattern: try reader.number()), width: Float(bitPattern: try reader.number()))
    var transitions: [LabelLattice.Scores] = []
    for _ in 0..<NameLabel.count {
      var scores = LabelLattice.Scores(repeating: 0)
      for label in 0..<NameLabel.count {
        scores[label] = Int32(bitPattern: try reader.number())
      }
      transitions.append(scores)
    }
    var entries: [(key: UInt32, attributes: WordAttributes)] = []
    var key: UInt32 = 0
    let entryCount = try reader.count()
    entries.reserveCapacity(entryCount)
    for _ in 0..<entryCount {
      key = try reader.key(after: key, isFirst: entries.isEmpty)
      entries.append((key, WordAttributes(rawValue: try reader.varint())))
    }
    var rows: [(key: UInt32, row: Row)] = []
    key = 0
    let rowCount = try reader.count()
    rows.reserveCapacity(rowCount)
    for _ in 0..<rowCount {
      key = try reader.key(after: key, isFirst: rows.isEmpty)
      rows.append((key, try reader.row()))
    }
    guard reader.isAtEnd else { throw .malformed(offset: reader.offset) }
    self.init(
      lexicon: TaggerLexicon(sorted: entries), transitions: transitions, rows: rows,
      calibration: calibration)
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func appendVarint(_ number: UInt32, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// CRC-32 as in ISO 3309, the one of gzip and PNG.
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = (0..<256 as Range<UInt32>).map { byte in
      (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
    }
    return ~bytes.reduce(~0) { crc, byte in
      table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8)
    }
  }
}

/// Reads the numbers of a weights file.
private struct WeightsReader {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int

  init(bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset == end }

  mutating func byte() throws(NameTaggerError) -> UInt8 {
    guard offset < end else { throw .truncated(offset: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// How many things follow, each of one byte or more.
  mutating func count() throws(NameTaggerError) -> Int {
    let count = Int(try varint())
    guard count <= end - offset else { throw .truncated(offset: end) }
    return count
  }

  mutating func number() throws(NameTaggerError) -> UInt32 {
    var number: UInt32 = 0
    for shift in [0, 8, 16, 24] as [UInt32] { number |= UInt32(try byte()) << shift }
    return number
  }

  mutating func varint() throws(NameTaggerError) -> UInt32 {
    let start = offset
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      let part = try byte()
      number |= UInt64(part & 0x7F) << UInt64(shift)
      if part < 0x80 {
        guard let result = UInt32(exactly: number) else { break }
        return result
      }
    }
    throw .malformed(offset: start)
  }

  /// A key, given as its difference from the one before.
  mutating func key(after last: UInt32, isFirst: Bool) throws(NameTaggerError) -> UInt32 {
    let start = offset
    let (key, overflow) = last.addingReportingOverflow(try varint())
    guard !overflow, isFirst || key > last else { throw .malformed(offset: start) }
    return key
  }

  mutating func row() throws(NameTaggerError) -> TaggerModel.Row {
    let labels = try byte()
    guard labels != 0, labels < 0x80 else { throw .malformed(offset: offset - 1) }
    func weight(_ label: UInt8) throws(NameTaggerError) -> Int8 {
      labels & 1 << label == 0 ? 0 : Int8(bitPattern: try byte())
    }
    return TaggerModel.Row(
      try weight(0), try weight(1), try weight(2), try weight(3), try weight(4), try weight(5),
      try weight(6), 0)
  }
}
