// What an article has spoken of so far, and whom a word for it can mean there.

/// The entities that an article has named or described up to a token, and who can be meant there.
struct AnaphoraWalk {
  struct Note {
    let entity: Int
    let token: Int
    let isSubject: Bool
    let sentence: Int
    let block: Int
  }

  let held: [HeldPost]
  let table: EntityTable
  var genders: PersonGenders
  var notes: [Note] = []
  var sentence = -1
  var block = 0
  /// The token at which the clause after the last semicolon of the sentence begins.
  var clause = 0

  init(held: [HeldPost], table: EntityTable, genders: PersonGenders) {
    self.held = held
    self.table = table
    self.genders = genders
  }

  mutating func begin(_ next: Sentence) {
    sentence += 1
    block = next.block
  }

  mutating func note(_ entity: Int, at token: Int, isSubject: Bool) {
    notes.append(
      Note(entity: entity, token: token, isSubject: isSubject, sentence: sentence, block: block))
  }

  /// Notes that a pronoun of a gender meant a person.
  mutating func learn(_ gender: Bool?, of entity: Int) {
    guard let gender, isPerson(entity) else { return }
    genders.learn(gender, of: entity)
  }

  /// The person that a post without a name means: somebody with a post in the same body, or with
  /// the same post where neither body nor country speaks against it.
  ///
  /// - Parameters:
  ///   - field: The words of an Arabic title behind its head; other ones mean somebody else.
  ///   - gender: Whether the title is a woman's, where its form tells.
  func holder(
    of post: Post, _ mentions: [Mention], field: Set<String>, gender: Bool?
  ) -> Int? {
    let held = held.filter { genders.allows($0.person, gender) }
    let bodies = Set(post.bodies.compactMap { mentions[$0].entity })
    let country = post.country.flatMap { mentions[$0].entity }
    let candidates: [HeldPost]
    if !bodies.isEmpty {
      candidates = held.filter { !$0.bodies.isDisjoint(with: bodies) }
    } else {
      candidates = held.filter {
        $0.key == post.head.key
          && (country == nil || $0.country == nil && !post.isOwned || $0.country == country)
          && (field.isEmpty || !field.isDisjoint(with: $0.field))
          // 'The Chadian minister' is the Chadian counterpart of a minister.
          || $0.isPeer && country != nil && $0.country == country
      }
    }
    let persons = Set(candidates.map(\.person))
    if persons.count == 1 { return persons.first }
    let sameKey = Set(candidates.filter { $0.key == post.head.key }.map(\.person))
    if sameKey.count == 1 { return sameKey.first }
    return notes.last { sameKey.contains($0.entity) || persons.contains($0.entity) }?.entity
  }

  /// The last body named that has a word in its name.
  func body(containing word: String) -> Int? {
    notes.last { note in
      table[note.entity].type != "Person" && table[note.entity].words.count > 1
        && table[note.entity].words.contains(word)
    }?.entity
  }

  /// Whether a person has posts, and none of them in a country.
  func isForeign(_ person: Int, to country: Int?) -> Bool {
    guard let country else { return false }
    let countries = Set(held.filter { $0.person == person }.compactMap(\.country))
    return !countries.isEmpty && !countries.contains(country)
  }

  /// The last company named.
  func lastCompany(where isCompany: (String) -> Bool) -> Int? {
    notes.last { isCompany(table[$0.entity].type) }?.entity
  }

  /// The last body named whose name begins with a word, with or without its article; one of which the
  /// text has spoken twice as often goes before it.
  func body(headed word: String) -> Int? {
    var counts: [Int: Int] = [:]
    var last: Int?
    for note in notes {
      guard table[note.entity].type != "Person", table[note.entity].words.count > 1 else {
        continue
      }
      let first = table[note.entity].words[0]
      guard first == word || first == "ال" + word else { continue }
      counts[note.entity, default: 0] += 1
      last = note.entity
    }
    guard let last, let count = counts[last] else { return nil }
    // 'كلّف فلانا برئاسة الجهاز': the body in which whoever is named here has a post.
    let here = Set(notes.filter { $0.sentence == sentence }.map(\.entity))
    let own = Set(held.filter { here.contains($0.person) }.flatMap(\.bodies))
      .intersection(counts.keys)
    if own.count == 1 { return own.first }
    // What was named long ago is not what the text speaks of.
    let isNear = notes.last { $0.entity == last }.map { sentence - $0.sentence < 2 } ?? false
    let main = counts.filter { isNear ? $0.value >= 2 * count : $0.value > count }
    return main.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? last
  }

  /// The only body in which a person has a post.
  func body(ofPerson person: Int) -> Int? {
    let bodies = held.filter { $0.person == person }.reduce(into: Set<Int>()) {
      $0.formUnion($1.bodies)
    }
    return bodies.count == 1 ? bodies.first : nil
  }

  func isPerson(_ entity: Int) -> Bool { table[entity].type == "Person" }

  /// Whether an entity is a person whom a word of a gender can mean.
  func fits(_ entity: Int, _ gender: Bool?) -> Bool {
    isPerson(entity) && genders.allows(entity, gender)
  }

  /// The last person named, of this sentence or the one before.
  func lastPerson(_ gender: Bool?) -> Int? {
    notes.last { fits($0.entity, gender) && sentence - $0.sentence <= 1 }?.entity
  }

  /// The subject of the last sentence before this one that has any, not more than two back.
  func lastSubject(personsOnly: Bool, _ gender: Bool?) -> Int? {
    for back in 1...2 {
      let first = notes.first { note in
        note.sentence == sentence - back && note.isSubject
          && (isPerson(note.entity) ? genders.allows(note.entity, gender) : !personsOnly)
      }
      if let first { return first.entity }
      // 'The contingent is led by Lina Haddad, who … She …'
      // A sentence that names nobody, as inside a quotation, is passed.
      if personsOnly, gender != nil,
        back == 1 || !notes.contains(where: { $0.sentence == sentence - 1 && isPerson($0.entity) }),
        let named = firstPerson(back: back, gender)
      {
        return named
      }
    }
    return nil
  }

  /// The first person of a sentence before this one whom a word of a gender can mean; one of that gender
  /// as far as is known, before those of whom nothing is known.
  private func firstPerson(back: Int, _ gender: Bool?) -> Int? {
    let fitting = notes.filter { $0.sentence == sentence - back && fits($0.entity, gender) }
    return (fitting.first { genders.isFeminine($0.entity) == gender } ?? fitting.first)?.entity
  }

  /// The last person who is a subject of this sentence, in an earlier clause too.
  func personHere(_ gender: Bool?) -> Int? {
    notes.last { $0.sentence == sentence && $0.isSubject && fits($0.entity, gender) }?.entity
  }

  /// The one other person of this sentence whom a possessive can mean beside the one named last:
  /// 'signed by Lina Haddad and Noor Salem, who came at her invitation'.
  func otherPerson(_ gender: Bool?) -> Int? {
    for back in 0...1 {
      let persons = notes.filter { $0.sentence == sentence - back && isPerson($0.entity) }
        .map(\.entity)
      guard let last = notes.last(where: { isPerson($0.entity) })?.entity else { return nil }
      let others = Set(persons).subtracting([last]).filter { genders.allows($0, gender) }
      if !others.isEmpty { return others.count == 1 ? others.first : nil }
    }
    return nil
  }

  /// The person whom an object of this sentence can mean: the subject of a sentence before, unless it is
  /// one of this sentence's own.
  func personBefore(_ gender: Bool?) -> Int? {
    let here = Set(
      notes.filter { $0.sentence == sentence && $0.isSubject && isPerson($0.entity) }.map(\.entity))
    guard let person = lastSubject(personsOnly: true, gender), !here.contains(person) else {
      return nil
    }
    return person
  }

  /// The first subject of this sentence, if it is a body or country.
  func thingHere() -> Int? {
    guard let first = notes.first(where: { $0.sentence == sentence && $0.isSubject }),
      !isPerson(first.entity)
    else { return nil }
    return first.entity
  }

  /// The subject of the last sentence that has one, if it is no person.
  func lastThing() -> Int? {
    for back in 1...2 {
      if let first = notes.first(where: { $0.sentence == sentence - back && $0.isSubject }) {
        return isPerson(first.entity) ? nil : first.entity
      }
    }
    return nil
  }

  /// The first subject of this sentence that can act: no event, no town.
  func subjectHere(_ gender: Bool?) -> Int? {
    notes.first {
      $0.sentence == sentence && $0.isSubject && $0.token >= clause
        && (fits($0.entity, gender) || table[$0.entity].type == "Country")
    }?.entity
  }

  /// The last subject of this sentence.
  func lastSubjectHere(_ gender: Bool?) -> Int? {
    notes.last {
      $0.sentence == sentence && $0.isSubject && genders.allows($0.entity, gender)
    }?.entity
  }

  /// The person of whom the passage speaks: the subject of this or the last sentence.
  func onlySubject(_ gender: Bool?) -> Int? {
    if let here = notes.last(where: {
      $0.sentence == sentence && $0.isSubject && fits($0.entity, gender)
    }) {
      return here.entity
    }
    return lastSubject(personsOnly: true, gender)
  }

  /// The last person tied to a country by a post.
  func person(ofCountry country: Int, _ gender: Bool?) -> Int? {
    let tied = Set(held.filter { $0.country == country }.map(\.person))
      .filter { genders.allows($0, gender) }
    if let last = notes.last(where: { tied.contains($0.entity) }) { return last.entity }
    if tied.count == 1 { return tied.first }
    // The only one with a post for which the article names neither body nor country.
    let free = Set(held.filter { $0.country == nil && $0.bodies.isEmpty }.map(\.person))
    return free.count == 1 && tied.isEmpty ? free.first { genders.allows($0, gender) } : nil
  }
}
