// What may be said, as the text stages need to know it: the classes and relations of the ontology.

/// The classes and relations of the ontology, by their local names.
public struct Schema: Sendable {
  /// A relation: what it may start from and lead to.
  public struct Relation: Hashable, Sendable {
    /// The local name, as `metWith`.
    public let name: String
    /// The classes that a subject may have; any of them will do.
    public let domain: Set<String>
    /// The classes that an object may have; any of them will do.
    public let range: Set<String>
    /// Whether it holds both ways.
    public let isSymmetric: Bool

    /// A relation between members of two sets of classes.
    public init(name: String, domain: Set<String>, range: Set<String>, isSymmetric: Bool) {
      self.name = name
      self.domain = domain
      self.range = range
      self.isSymmetric = isSymmetric
    }
  }

  /// Every class with its direct superclasses.
  public let superclasses: [String: Set<String>]
  /// The relations by name.
  public let relations: [String: Relation]

  /// For each class, the numbers of those that it is or is below, in no order.
  private var ancestors = WordTable<[Int]>()

  /// A schema of the given classes and relations.
  public init(superclasses: [String: Set<String>], relations: [String: Relation]) {
    self.superclasses = superclasses
    self.relations = relations
    for (name, parents) in superclasses {
      for known in [name] + parents { ancestors.insert(known, []) }
    }
    for name in ancestors.words {
      ancestors[name, default: []] = reachable(from: name).compactMap(ancestors.index)
    }
  }

  /// A class and all those above it.
  private func reachable(from name: String) -> Set<String> {
    var found: Set = [name]
    var pending = [name]
    while let next = pending.popLast() {
      pending += superclasses[next, default: []].filter { found.insert($0).inserted }
    }
    return found
  }

  /// Whether `name` is `ancestor` or below it.
  ///
  /// - Complexity: O(number of superclasses).
  public func isClass(_ name: String, a ancestor: String) -> Bool {
    guard let number = ancestors.index(of: ancestor), let all = ancestors[name] else {
      return name == ancestor
    }
    return all.contains(number)
  }

  /// What a claim of a relation may lead to.
  ///
  /// The range of the relation; but a claim of `holdsPosition` leads to the body or country where the
  /// post is, the range of `positionIn`, and carries the post as its title.
  public func objectClasses(of relation: String) -> Set<String> {
    let name = relation == "holdsPosition" ? "positionIn" : relation
    return relations[name]?.range ?? []
  }

  /// Whether a claim of a relation may hold between members of two classes.
  public func allows(_ relation: String, from subject: String, to object: String) -> Bool {
    guard let domain = relations[relation]?.domain else { return false }
    return domain.contains { isClass(subject, a: $0) }
      && objectClasses(of: relation).contains { isClass(object, a: $0) }
  }
}
