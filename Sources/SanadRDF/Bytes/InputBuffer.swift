// The part of a text that is being read: pieces are put behind what is left of those before.

/// Valid UTF-8 that was not read yet, and where in the text it stands.
struct InputBuffer {
  /// Zeros behind the text, so that blocks can be read up to its end.
  static let padding = 32

  /// The bytes, with the padding.
  private(set) var storage = [UInt8](repeating: 0, count: padding)
  /// The offset of the first byte that was not read.
  var start = 0
  /// Where the text ends as far as it is here and known to be UTF-8.
  private(set) var end = 0
  /// Where the last piece begins.
  private var fresh = 0
  /// Whether the text ends there.
  private(set) var isComplete = false
  /// Line ends before the buffer, and characters between the last one and the buffer.
  private(set) var linesBefore = 0
  private var columnsBefore = 0
  /// Whether the buffer is empty and stands at the start of the text.
  private var isFirst: Bool

  /// A buffer at the start of a text, or in the midst of one.
  init(isFirst: Bool = true) { self.isFirst = isFirst }

  /// Puts the next piece behind the rest.
  ///
  /// - Throws: `Fault` where the bytes are no UTF-8.
  mutating func append(_ piece: [UInt8]) throws(Fault) {
    dropRead()
    fresh = end
    storage.removeLast(Self.padding)
    storage.append(contentsOf: piece)
    let filled = storage.count
    storage.append(contentsOf: repeatElement(0, count: Self.padding))
    end = try validEnd(upTo: filled)
    if isFirst, end >= 3 {
      isFirst = false
      if storage.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }
  }

  /// Forgets what was read.
  ///
  /// - Complexity: O(length of what was read and of the rest).
  mutating func dropRead() {
    let (lines, columns) = place(at: start)
    (linesBefore, columnsBefore) = (lines, columns)
    storage.removeSubrange(0..<start)
    end -= start
    start = 0
  }

  /// Notes that no piece follows, and ends the last line if its end is missing.
  ///
  /// - Throws: `Fault` where the text ends within a character.
  mutating func finish(closingLine: Bool) throws(Fault) {
    guard end + Self.padding == storage.count else {
      throw Fault(
        at: end, "the text ends within a character", "see that the file is whole")
    }
    isComplete = true
    if closingLine, end > start, storage[end - 1] != UInt8(ascii: "\n") {
      storage.insert(UInt8(ascii: "\n"), at: end)
      end += 1
    }
  }

  /// The offset behind the last line end of the last piece, or nil; the end of a text that is whole.
  var endOfLines: Int? {
    if isComplete { return end > start ? end : nil }
    var index = end
    while index > max(fresh, start) {
      index -= 1
      if storage[index] == UInt8(ascii: "\n") { return index + 1 }
    }
    return nil
  }

  /// What is wrong at an offset, with its line and column.
  func error(_ fault: Fault) -> SyntaxError {
    let (lines, columns) = place(at: min(fault.offset, storage.count - Self.padding))
    return SyntaxError(
      line: lines + 1, column: columns + 1, message: fault.message, remedy: fault.remedy)
  }

  /// How many line ends stand before an offset, and how many characters between the last and it.
  private func place(at offset: Int) -> (lines: Int, columns: Int) {
    let bytes = storage.span
    var (lines, index, lineStart) = (linesBefore, 0, -1)
    while index < offset {
      let block = bytes.block(at: index)
      let marks = ByteMarks(block.matches(0x0A) .| block.matches(0x0D))
      if marks.isEmpty {
        index += 16
        continue
      }
      index += marks.first
      guard index < offset else { break }
      // A carriage return before a line feed is part of the same line end.
      if bytes[index] == 0x0A || bytes[index + 1] != 0x0A {
        lines += 1
        lineStart = index + 1
      }
      index += 1
    }
    var columns = lineStart < 0 ? columnsBefore : 0
    for index in Swift.max(lineStart, 0)..<Swift.max(lineStart, offset, 0)
    where bytes[index] & 0xC0 != 0x80 {
      columns += 1
    }
    return (lines, columns)
  }

  /// Where what is valid UTF-8 ends, up to a character that may still be cut.
  private func validEnd(upTo filled: Int) throws(Fault) -> Int {
    let bytes = storage.span
    let (valid, isCut) = UTF8Check.valid(bytes, from: end, upTo: filled)
    guard valid == filled || isCut else {
      throw Fault(
        at: valid, "byte 0x\(ByteWriter.hex(bytes[valid])) is not UTF-8",
        "convert the file to UTF-8")
    }
    return valid
  }
}

/// What is wrong with a text, at an offset in the buffer that is being read.
struct Fault: Error {
  /// Where.
  let offset: Int
  /// What was found, and what is expected.
  let message: String
  /// What to do about it.
  let remedy: String

  /// A fault at an offset.
  init(at offset: Int, _ message: String, _ remedy: String) {
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }
}
