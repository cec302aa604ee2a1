// The word lists of a language pack that the engine asks for, and sets of them.

/// A word list that every language pack may have, by its name under `lists:` in `pack.yaml`.
///
/// Lists that only rules name need no case here.
package enum WordList: UInt8, Hashable, Sendable, CaseIterable {
  case determiner, definite, demonstrative, possessive, thingPossessive, personPossessive
  case relativeOwner, representedWord, two, both, pairNoun, peerPost, envoyPost, housePost
  case fieldPost, localPost, stateTitle, contraction, link, nameLink, titleLink, preposition
  case destination, conjunction, indefinite, article, givenNoun, personRelative, documentHead
  case relative, subordinator, pronoun, subjectPronoun, personPronoun, thingPronoun
  case feminineMark, masculineMark, feminineEnding, masculineEnding, obliquePronoun, reflexive
  case negation, adverb, adverbEnding, impersonal, auxiliary, agent, latter, infinitiveParticle
  case noun, mostlyNoun, perfectWithBe, upperHonorific, honorific, rank, personTitle
  case nameParticle, personNoun, personModifier, former, apposition, postModifier, titleJoin
  case commonName, lowerCaseHead, eventModifier, properEventHead, planned, capitalWord
  case beginning, ending, lasting, holding, arrival, occasion, naming, month, blocker
  case blockingVerb, sentenceBlocker, transparent, including, attribution, openingAttribution
  case talks, meetingPart, ownCountry, cancelParticle, means, direction, mediaNoun, companyNoun
  case bodyNoun, fieldHead, partyNoun, listHead, partNoun, parentHead, residentBody, inPlace
  case withinPlace, placeSide, currency, numberedHead, press, insertion, topic, pluralEnding
  case rankPart, qualified, placedHead, nationalHead, eventLink, appositionNoun, companyPart
  case nameEnd, personCue, personVerb, bareHead, namedVenue, linkedVenue, classNoun, verbOrNoun
  case neverVerb, imperfectPrefix, quotedClass, fieldNoun, unitHead, stateHead, residentHead
  case chairPost, timeNoun, joiningWord, otherEdition, denyingVerb, publicWord, twoPersons
  case partLink, nounBeforeName, dismissingVerb, ownerEnding, personalPost, masculineCountry
  case auxiliaryVerb, each, eachLink, nameOrVerb, futureParticle, doubtParticle, adjective
  case honorificPronoun, postWord, rankOrAdjective, bareHonorific, postingLink, possessiveEnding
  case adverbialPronoun, innerNoun, exception, pairLink, statePost, countryPair, personPair, venue
  case objectPronoun, bodyClass, communique, relayNoun, relayLink, contentBreak
  case pluralPost, pluralPronoun, delegationNoun, sideNoun, meetingVerb, bodyPair, firstNameTitle
  case masculineReference, feminineReference, personObjectVerb, personPronounWord
  case successionWord, sequenceWord, addition, wholeHead
  case describedHead, townBody, bodyAction, governingNoun

  /// The list by its name in the packs.
  package init?(named name: String) {
    guard let list = Self.byName[name] else { return nil }
    self = list
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}

/// A set of word lists: those that a word is in, or those that are asked for.
package struct WordLists: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One bit for each list.
  private var bits: SIMD4<UInt64> = .zero

  package init() {}

  package init(arrayLiteral lists: WordList...) {
    for list in lists { insert(list) }
  }

  /// Whether a list is among them.
  package func contains(_ list: WordList) -> Bool {
    bits[Int(list.rawValue >> 6)] & 1 << (UInt64(list.rawValue) & 63) != 0
  }

  /// Whether the two sets have a list in common.
  package func intersects(_ other: WordLists) -> Bool { bits & other.bits != .zero }

  /// Adds a list.
  package mutating func insert(_ list: WordList) {
    bits[Int(list.rawValue >> 6)] |= 1 << (UInt64(list.rawValue) & 63)
  }

  /// Adds the lists of another set.
  package mutating func formUnion(_ other: WordLists) { bits |= other.bits }
}
