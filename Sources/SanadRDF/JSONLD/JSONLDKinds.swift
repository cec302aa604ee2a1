// What JSON-LD says once in the context: of what kind all values of a property are.

/// The kinds of properties' values.
struct JSONLDKinds {
  /// What all values of a property are.
  enum Kind {
    case resource
    case text
    /// Strings in languages, without a direction.
    case tagged
    /// Booleans and whole numbers that JSON has.
    case native
    /// Literals of the datatype of a value.
    case typed(StatementTable.Object)
    /// Not all the same, or not to be said in a context.
    case mixed
  }

  /// The kind of each property by its rank; nil where it has no value.
  private(set) var kinds: [Kind?]
  private let statements: SortedStatements

  /// No property of some statements has a kind yet.
  init(_ statements: SortedStatements) {
    self.statements = statements
    kinds = Array(repeating: nil, count: statements.predicates.order.count)
  }

  /// What the values of a property are.
  func kind(of predicate: UInt32) -> Kind { kinds[Int(predicate)] ?? .mixed }

  /// Takes note of what the values of a graph's properties are.
  ///
  /// - Complexity: O(n).
  mutating func note(_ graph: SortedGraph, _ lists: JSONLDLists) {
    for (place, subject) in graph.subjects.enumerated() where !lists.isPart(subject) {
      for index in graph.pairs(at: place) {
        let pair = graph.pairs[index]
        if case .mixed? = kinds[Int(pair.predicate)] { continue }
        let kindOfList = lists.items(of: pair.object).map { kind(ofList: $0, lists) }
        note(kindOfList ?? kind(of: pair.object), of: Int(pair.predicate))
      }
    }
  }

  private mutating func note(_ kind: Kind, of predicate: Int) {
    guard let before = kinds[predicate] else {
      kinds[predicate] = kind
      return
    }
    if !isSame(before, kind) { kinds[predicate] = .mixed }
  }

  private func isSame(_ a: Kind, _ b: Kind) -> Bool {
    switch (a, b) {
    case (.resource, .resource), (.text, .text), (.tagged, .tagged), (.native, .native):
      return true
    case (.typed(let left), .typed(let right)):
      return statements.withSpelling(of: left) { left in
        statements.withSpelling(of: right) { right in
          left.extracting(JSONLDLiteral(left).datatype)
            .isEqual(to: right.extracting(JSONLDLiteral(right).datatype))
        }
      }
    case (.resource, _), (.text, _), (.tagged, _), (.native, _), (.typed, _), (.mixed, _):
      return false
    }
  }

  /// What a value is.
  func kind(of object: StatementTable.Object) -> Kind {
    if object.isNode { return .resource }
    return statements.withSpelling(of: object) { spelling -> Kind in
      guard spelling[0] == UInt8(ascii: "\"") else { return .resource }
      let literal = JSONLDLiteral(spelling)
      switch literal.kind {
      case .text: return .text
      case .tagged: return literal.direction == nil ? .tagged : .mixed
      case .native: return .native
      case .typed: return .typed(object)
      }
    }
  }

  /// What all members of a list are, those of lists in it among them.
  private func kind(ofList items: [StatementTable.Object], _ lists: JSONLDLists) -> Kind {
    var common: Kind?
    var pending = items
    while let item = pending.popLast() {
      if let inner = lists.items(of: item) {
        pending += inner
        continue
      }
      let kind = kind(of: item)
      if let common, !isSame(common, kind) { return .mixed }
      common = kind
    }
    // A list of strings in languages would be taken for a map of them.
    if case .tagged? = common { return .mixed }
    return common ?? .mixed
  }
}
