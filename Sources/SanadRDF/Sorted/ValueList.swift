// Terms that need no number of their own: kept as they come, but for those that came shortly before.

/// Spellings of terms, in the order in which they came.
///
/// A small table of those that came last saves most repetitions without the cost of looking for every
/// one; two numbers can stand for the same term all the same. The bytes lie in pieces that are never
/// moved.
struct ValueList: Sendable {
  /// Where a term is.
  private struct Place: Sendable {
    let piece: UInt32
    let start: UInt32
    let end: UInt32
  }

  /// How long a piece is, unless one term alone is longer.
  private static let pieceLength = 1 << 20
  /// How many of the terms that came last are looked at, and how long they may be.
  private static let (recentCount, longestRecent) = (1 << 13, 128)

  private var pieces: [[UInt8]] = []
  private var places: [Place] = []
  /// The terms that came last by some bits of their hash: the hash in the upper half, the number plus
  /// one in the lower; 0 for none.
  private var recent = [UInt64](repeating: 0, count: recentCount)

  /// How many there are.
  var count: Int { places.count }

  /// The number of a term, and whether it was given to it now.
  ///
  /// - Precondition: There are fewer than 2³¹ terms, and the spelling is shorter than 4 GB.
  /// - Complexity: O(length).
  @inline(__always)
  mutating func insert(_ spelling: Span<UInt8>) -> (number: UInt32, isNew: Bool) {
    guard spelling.count <= Self.longestRecent else {
      append(spelling)
      return (UInt32(places.count) - 1, true)
    }
    var hash = ByteHash()
    hash.combine(spelling)
    let mark = UInt64(hash.value) << 32
    let slot = Int(hash.value) & (Self.recentCount - 1)
    let (entry, number) = (recent[slot], UInt32(truncatingIfNeeded: recent[slot]) &- 1)
    if entry ^ mark < 1 << 32, entry != 0, isEqual(number, spelling) { return (number, false) }
    append(spelling)
    recent[slot] = mark | UInt64(places.count)
    return (UInt32(places.count) - 1, true)
  }

  /// Hands the spelling of a term to a closure.
  @inline(__always)
  func withSpelling<Result>(of number: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
    let place = places[Int(number)]
    let piece = pieces[Int(place.piece)]
    return body(piece.span.extracting(Int(place.start)..<Int(place.end)))
  }

  @inline(__always)
  private func isEqual(_ number: UInt32, _ spelling: Span<UInt8>) -> Bool {
    withSpelling(of: number) { $0.isEqual(to: spelling) }
  }

  @inline(__always)
  private mutating func append(_ spelling: Span<UInt8>) {
    if (pieces.last?.count ?? Self.pieceLength) + spelling.count > Self.pieceLength { addPiece() }
    let last = pieces.count - 1
    let start = pieces[last].count
    pieces[last].append(spelling)
    places.append(
      Place(piece: UInt32(last), start: UInt32(start), end: UInt32(start + spelling.count)))
  }

  @inline(never)
  private mutating func addPiece() {
    var piece: [UInt8] = []
    piece.reserveCapacity(Self.pieceLength)
    pieces.append(piece)
  }
}
