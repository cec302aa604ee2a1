// The prefixes of a text that is being read: names by their bytes.

/// What each prefix stands for at this place of the text.
struct PrefixMap {
  private var names: [[UInt8]] = []
  /// The namespaces, each behind an angle bracket, by the numbers of their names.
  private(set) var namespaces: [[UInt8]] = []
  private var table = NumberTable()

  /// Lets a name without colon stand for an IRI from now on.
  ///
  /// - Complexity: O(length) on average.
  mutating func declare(_ name: [UInt8], _ namespace: [UInt8]) {
    if let number = number(of: name.span) {
      namespaces[number] = namespace
      return
    }
    var hash = ByteHash()
    hash.combine(name.span)
    table.append(hash: hash.value)
    names.append(name)
    namespaces.append(namespace)
  }

  /// The number of a name, or nil where it was not declared.
  ///
  /// - Complexity: O(length) on average.
  @inline(__always)
  func number(of name: Span<UInt8>) -> Int? {
    var hash = ByteHash()
    hash.combine(name)
    return table.number(hash: hash.value) { name.isEqual(to: names[$0]) }.map(Int.init)
  }
}
