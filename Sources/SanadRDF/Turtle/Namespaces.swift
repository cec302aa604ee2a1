// Prefixes for writing, found by the hash of a namespace: their number costs nothing.

/// The prefixes that a writer may use, each name standing for one namespace at a time.
struct Namespaces: Sendable {
  /// A prefix.
  struct Prefix: Sendable {
    /// Its name without the colon.
    let name: [UInt8]
    /// What it stands for, behind an angle bracket.
    let namespace: [UInt8]
    /// Whether it was used.
    var isUsed = false
    /// Whether another prefix took the name.
    var isReplaced = false
  }

  /// All prefixes, in the order in which they were declared.
  private(set) var prefixes: [Prefix] = []
  /// The stems of the namespaces, by the numbers that `table` gives.
  private var stems: [[UInt8]] = []
  /// The prefixes whose namespace has a stem, the longest namespace first.
  private var members: [[Int]] = []
  private var table = NumberTable()
  private var numbers: [[UInt8]: Int] = [:]
  private let kinds = Kind.table

  /// How a byte may stand in the local part of a prefixed name.
  private enum Kind {
    static let plain: UInt8 = 0
    /// Only in some places, or as part of some characters.
    static let sometimes: UInt8 = 1
    static let never: UInt8 = 2
    /// A slash or number sign: never, so that every namespace reaches up to the last of them.
    static let separator: UInt8 = 4

    static let table: [UInt8] = (0...UInt8.max).map { byte in
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "#"): separator
      case UInt8(ascii: "_"): plain
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "%"),
        0x80...:
        sometimes
      default: byte.isASCIILetter || byte.isASCIIDigit ? plain : never
      }
    }
  }

  /// A table of pairs of a name without colon and a namespace, the first of each name.
  init(_ given: [(String, String)] = []) {
    for (name, namespace) in given where numbers[Array(name.utf8)] == nil {
      declare(Array(name.utf8), namespace: Array(IRI(namespace).percentEncoded.utf8))
    }
  }

  /// Lets a name stand for a namespace from now on, and tells whether that is new.
  ///
  /// - Complexity: O(length), and linear in the number of prefixes of the same stem.
  @discardableResult
  mutating func declare(_ name: [UInt8], namespace: [UInt8]) -> Bool {
    let spelling = [UInt8(ascii: "<")] + namespace
    if let number = numbers[name] {
      if prefixes[number].namespace == spelling { return false }
      prefixes[number].isReplaced = true
      if let stem = existingStem(of: prefixes[number].namespace) {
        members[stem].removeAll { $0 == number }
      }
    }
    numbers[name] = prefixes.count
    prefixes.append(Prefix(name: name, namespace: spelling))
    guard !namespace.isEmpty else { return true }
    let stem = stem(of: spelling)
    let place =
      members[stem].firstIndex { prefixes[$0].namespace.count < spelling.count }
      ?? members[stem].endIndex
    members[stem].insert(prefixes.count - 1, at: place)
    return true
  }

  /// Notes that a prefix was used.
  mutating func markUsed(_ number: Int) { prefixes[number].isUsed = true }

  /// The prefix with the longest namespace that leaves an acceptable local part of an IRI, and where
  /// that part begins.
  ///
  /// - Parameter iri: The IRI between angle brackets.
  /// - Complexity: O(length).
  @inline(__always)
  func split(_ iri: Span<UInt8>) -> (prefix: Int, local: Int)? {
    var start = iri.count - 1
    var found = Kind.plain
    while start > 1 {
      let kind = kinds[Int(iri[start - 1])]
      if kind == Kind.separator { break }
      found |= kind
      start -= 1
    }
    let stem = iri.extracting(0..<start)
    var hash = ByteHash()
    hash.combine(stem)
    guard
      let number = table.number(hash: hash.value, where: { stem.isEqual(to: stems[$0]) })
    else { return nil }
    for prefix in members[Int(number)] {
      let length = prefixes[prefix].namespace.count
      if length == start, found == Kind.plain { return (prefix, start) }
      guard length < iri.count,
        iri.extracting(0..<length).isEqual(to: prefixes[prefix].namespace),
        TurtleName.isLocal(String(iri.extracting(length..<iri.count - 1))[...])
      else { continue }
      return (prefix, length)
    }
    return nil
  }

  /// The beginning of a namespace up to its last slash or number sign.
  private func stemLength(_ namespace: [UInt8]) -> Int {
    var length = namespace.count
    while length > 1, kinds[Int(namespace[length - 1])] != Kind.separator { length -= 1 }
    return length
  }

  private func existingStem(of namespace: [UInt8]) -> Int? {
    let stem = namespace.span.extracting(0..<stemLength(namespace))
    var hash = ByteHash()
    hash.combine(stem)
    return table.number(hash: hash.value) { stem.isEqual(to: stems[$0]) }.map(Int.init)
  }

  private mutating func stem(of namespace: [UInt8]) -> Int {
    if let stem = existingStem(of: namespace) { return stem }
    let stem = Array(namespace[..<stemLength(namespace)])
    var hash = ByteHash()
    hash.combine(stem.span)
    table.append(hash: hash.value)
    stems.append(stem)
    members.append([])
    return stems.count - 1
  }
}
