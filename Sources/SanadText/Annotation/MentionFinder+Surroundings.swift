// What a sentence says around a name and the tagger took into it: the country of a post, a time, a place.

extension MentionFinder {
  /// A tagged name without the country, time or place beside it.
  func withoutSurroundings(
    _ name: Mention, _ known: [Mention], _ times: Set<Int>, _ tokens: [Token]
  ) -> Mention {
    let name = withoutPlace(name, known, tokens)
    return withoutTown(
      withoutRealm(
        withoutCountry(withoutTime(name, times, tokens), known, tokens), known, tokens), known,
      tokens)
  }

  /// A tagged name without the time that a preposition joins to its end: 'Harbour Alliance for
  /// Sunday'.
  private func withoutTime(_ name: Mention, _ times: Set<Int>, _ tokens: [Token]) -> Mention {
    guard
      let end = name.tokens.dropFirst(2).first(where: times.contains).map({ $0 - 1 }),
      pack.isWord(tokens[end].folded, in: .preposition),
      !pack.isWord(tokens[end].folded, in: .link)
    else { return name }
    return name.ending(before: end, tokens)
  }

  /// A person without the country of the post before: 'Chad Lina Haddad' behind 'Ambassador to'.
  private func withoutCountry(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
    let start = name.tokens.lowerBound
    guard name.type == "Person", start > 1, tokens[start].shape != .none,
      pack.isWord(tokens[start - 1].folded, inAny: [.link, .titleLink]),
      let country = known.first(where: {
        $0.type == "Country" && $0.kind == .name && $0.tokens.lowerBound == start
          && $0.tokens.upperBound + 1 < name.tokens.upperBound
      })
    else { return name }
    var name = name
    name.tokens = country.tokens.upperBound..<name.tokens.upperBound
    name.span = TextSpan(tokens[country.tokens.upperBound].span.start, name.span.end)
    return name
  }

  /// A monarch without the country behind: 'Haakon IX of Norway'.
  private func withoutRealm(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
    guard name.type == "Person",
      let country = known.first(where: {
        $0.type == "Country" && $0.kind == .name && $0.tokens.upperBound == name.tokens.upperBound
          && $0.tokens.lowerBound > name.tokens.lowerBound + 1
      }),
      pack.isWord(tokens[country.tokens.lowerBound - 1].folded, in: .link)
    else { return name }
    return name.ending(before: country.tokens.lowerBound - 1, tokens)
  }

  /// A body without the town in which it did something, 'Ministry of Ports in Tunis'; an embassy is
  /// called after it.
  private func withoutTown(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
    guard name.type == "Organization",
      let town = known.first(where: {
        $0.kind == .name && isPlace($0) && $0.tokens.upperBound == name.tokens.upperBound
          && $0.tokens.lowerBound > name.tokens.lowerBound + 1
      }),
      pack.isWord(tokens[town.tokens.lowerBound - 1].folded, in: .withinPlace),
      !name.tokens.contains(where: { pack.isWord(tokens[$0].folded, in: .residentBody) })
    else { return name }
    return name.ending(before: town.tokens.lowerBound - 1, tokens)
  }

  /// A tagged name without the place that a preposition joins to its end: 'بريكس بنيودلهي'.
  private func withoutPlace(_ name: Mention, _ known: [Mention], _ tokens: [Token]) -> Mention {
    let place = known.first {
      $0.tokens.upperBound == name.tokens.upperBound
        && $0.tokens.lowerBound > name.tokens.lowerBound && $0.proclitics.last == "ب"
    }
    guard let place else { return name }
    return name.ending(before: place.tokens.lowerBound, tokens)
  }
}

extension Mention {
  /// The mention up to a token inside it.
  fileprivate func ending(before end: Int, _ tokens: [Token]) -> Mention {
    var name = self
    name.tokens = name.tokens.lowerBound..<end
    name.span = TextSpan(name.span.start, tokens[end - 1].span.end)
    return name
  }
}
