// The word lists of a language pack that the engine asks for, and sets of them.

/// A word list that every language pack may have, by its name under `lists:` in `pack.yaml`.
///
/// Lists that only rules name need no case here.
package enum WordList: UInt8, Hashable, Sendable, CaseIterable {
  // MARK: Small words

  /// Articles, demonstratives, possessives and quantities: words before a noun.
  case determiner
  /// Those of them that mean something known: the, its.
  case definite
  /// This, these.
  case demonstrative
  /// Articles alone: the.
  case article
  /// Articles that introduce something: a, an.
  case indefinite
  /// Its, their, our.
  case possessive
  /// Possessives by which a body or country named before owns the post behind them.
  case thingPossessive
  /// Those of them behind which persons can stand too.
  case personPossessive
  /// Relative pronouns that possess: whose, dont.
  case relativeOwner
  /// Two; in Arabic duals: both ministers.
  case two
  /// Before two names: both.
  case both
  /// The quantity of `كل من`, behind which names have the place of the phrase.
  case each
  /// The preposition behind `each`.
  case eachLink
  /// A preposition with its article: au, du.
  case contraction
  /// Prepositions that join a noun to the one it is of: of, de.
  case link
  /// Further prepositions behind which a name goes on: Centre for the Study of.
  case nameLink
  /// Prepositions between a post and what it is in: ambassador to.
  case titleLink
  /// All prepositions, links too.
  case preposition
  /// What stands before the place that somebody goes to.
  case destination
  /// What stands before the agent of a passive: by, par.
  case agent
  /// Prepositions of a place in or near which something lies.
  case inPlace
  /// Those of them that mean inside.
  case withinPlace
  /// Prepositions before a side: on the north of.
  case placeSide
  /// What parts an edition from the series that it is of: من.
  case partLink
  /// Between an event's head and its matter: on, sur.
  case eventLink
  /// Between an envoy's country and the place of the post: لدى.
  case postingLink
  /// And, or, but, and what begins a further member: ainsi.
  case conjunction
  /// Words behind which a verb keeps the subject of the one before: كما.
  case joiningWord
  /// Relative pronouns.
  case relative
  /// Relative pronouns that mean persons only: who.
  case personRelative
  /// What opens a subordinate clause: that, because.
  case subordinator
  /// Pronouns of all kinds.
  case pronoun
  /// Pronouns that may be a subject.
  case subjectPronoun
  /// Subjects that mean persons only: he, -t-elle.
  case personPronoun
  /// Subjects that mean things only: it.
  case thingPronoun
  /// Pronouns that are no subject: him.
  case obliquePronoun
  /// Pronouns of reflexive verbs: se.
  case reflexive
  /// Pronouns for a place or thing, between a reflexive and its verb: y, en.
  case adverbialPronoun
  /// The latter: what was named last.
  case latter
  /// What ends an enumeration, as what follows is not meant: sauf.
  case exception
  /// What goes on with an enumeration: فضلا.
  case addition
  /// Prepositions behind which several stand: entre.
  case pairLink
  /// Nouns inside a compound preposition: au sein de.
  case innerNoun
  /// Prepositions that make a clause tell what happened before or then: قبل.
  case sequenceWord
  /// Not, never, without.
  case negation
  /// Adverbs and times that may stand anywhere.
  case adverb
  /// Words of short insertions between commas: de leur côté.
  case insertion
  /// What stands before an infinitive: to, pour.
  case infinitiveParticle
  /// What makes the verb behind it a future: سوف.
  case futureParticle
  /// What makes the imperfect behind it doubtful: قد.
  case doubtParticle
  /// What takes a verb before it back: called off.
  case cancelParticle
  /// Subjects that mean several: they.
  case pluralPronoun
  /// Words that point back to something masculine: الذي.
  case masculineReference
  /// Words that point back to something feminine: التي.
  case feminineReference

  // MARK: Verbs and nouns

  /// Participles of auxiliaries: been, été.
  case auxiliary
  /// Lemmas of verbs that only carry another: كان.
  case auxiliaryVerb
  /// Lemmas whose perfect takes the auxiliary of the passive: arriver.
  case perfectWithBe
  /// What stands behind a pronoun that means nothing: it seems.
  case impersonal
  /// Forms of verbs that are nearly always other words.
  case neverVerb
  /// Forms of verbs that are verbs only behind a pronoun, an adverb or a particle.
  case mostlyNoun
  /// Words that are a verb or a noun, a noun behind another noun.
  case verbOrNoun
  /// Forms of verbs that also end names of persons.
  case nameOrVerb
  /// Common nouns that are forms of verbs as well, or that a name does not go on with.
  case noun
  /// Adjectives, known so that their first letters are not cut off.
  case adjective
  /// Behind the word for an agent, no agent: by boat.
  case means
  /// Nouns of time, which govern no name: two days.
  case timeNoun
  /// Months and days of the week.
  case month
  /// Currencies.
  case currency

  // MARK: Endings and genders

  /// Endings of adverbs: ly, ment.
  case adverbEnding
  /// Endings of plural nouns.
  case pluralEnding
  /// Endings of feminine titles.
  case feminineEnding
  /// Endings of masculine titles.
  case masculineEnding
  /// Possessive pronouns at the end of a noun: ها.
  case possessiveEnding
  /// Those that tell at the end of a post what it is a post in: رئيسها.
  case ownerEnding
  /// Object pronouns at the end of a verb.
  case objectPronoun
  /// First letters of the imperfect of the third person.
  case imperfectPrefix
  /// Titles and pronouns of women.
  case feminineMark
  /// Titles and pronouns of men.
  case masculineMark
  /// Countries that are masculine.
  case masculineCountry

  // MARK: Persons

  /// Titles before a name: Mr, Dr.
  case honorific
  /// Those that only capitals tell: HE.
  case upperHonorific
  /// Those that stand without the article and are no given names.
  case bareHonorific
  /// Titles that stand for the person: سموه.
  case honorificPronoun
  /// Ranks and titles before a name: general.
  case rank
  /// Words that go on with a rank: général de corps d'armée.
  case rankPart
  /// Ranks that are also adjectives of bodies: عام.
  case rankOrAdjective
  /// Titles that only persons have, even where a tagger takes them into the name of a body.
  case personTitle
  /// Small words inside names of persons: ben, von.
  case nameParticle
  /// Nouns for persons: official, minister.
  case personNoun
  /// Adjectives of such nouns: senior.
  case personModifier
  /// Nouns behind which a person is named: fils de.
  case personCue
  /// Lemmas of verbs behind which a person is named: succéder.
  case personVerb
  /// Nouns that stand before a name and are no part of it.
  case nounBeforeName
  /// Duals that mean persons.
  case twoPersons
  /// Nouns that two named before may be called: the two leaders.
  case pairNoun
  /// Those that mean persons.
  case personPair
  /// Those that mean countries.
  case countryPair
  /// Those that mean bodies.
  case bodyPair
  /// Titles behind which a given name alone may stand: Sheikh.
  case firstNameTitle
  /// Lemmas of verbs whose object pronoun means a person.
  case personObjectVerb
  /// Prepositions with a pronoun that may mean a person: له.
  case personPronounWord

  // MARK: Posts

  /// Former, late, then: the post is no longer held.
  case former
  /// What joins a post to the name beside it: current, who is.
  case apposition
  /// Parts of titles before or behind the head: deputy, first.
  case postModifier
  /// Words for a post itself: منصب.
  case postWord
  /// And, between the parts of a title.
  case titleJoin
  /// Behind a body, before the post of whoever stands for it: represented by.
  case representedWord
  /// Nouns that a post's word may only qualify: membre fondateur.
  case qualified
  /// What its owner gives away: at her invitation.
  case givenNoun
  /// Adjectives of bodies of the state: national.
  case publicWord
  /// Words of titles that mean the country's own without saying so.
  case stateTitle
  /// Keys of posts that one has beside another: counterpart.
  case peerPost
  /// Keys of posts whose complement is where one is sent, not where one is from.
  case envoyPost
  /// Keys of posts that, bare, are those of the body that the article is about.
  case housePost
  /// Keys of posts that are a country's even with a field behind.
  case fieldPost
  /// Keys of posts that are a town's or region's too.
  case localPost
  /// Keys of posts whose holder, named without more, heads the state at home.
  case statePost
  /// Keys of posts of those who lead a gathering.
  case chairPost
  /// Keys of posts that one has beside a person: deputy.
  case personalPost
  /// Heads of posts in the plural: ministers.
  case pluralPost
  /// Nouns for those whom a country or body sends: delegation.
  case delegationNoun
  /// Those of them that mean a party to talks: side.
  case sideNoun
  /// Words behind which stands whom somebody succeeds: خلفا.
  case successionWord

  // MARK: Names of bodies and places

  /// Words that are no name by themselves, even with a capital: Union, North.
  case commonName
  /// Heads of names of documents and prizes, which are no bodies.
  case documentHead
  /// Heads of bodies that are written small: ministère.
  case lowerCaseHead
  /// Heads written small only where a place or capital follows: tribunal.
  case placedHead
  /// Heads written small only where a country follows: police.
  case nationalHead
  /// Heads that are no part of the name behind them: le groupe Norda.
  case bareHead
  /// Nouns for what a body or place is, before its name: ville, company.
  case classNoun
  /// Nouns behind which a name in quotation marks is that of a body.
  case quotedClass
  /// Heads that tell what kind of body the name behind is.
  case bodyClass
  /// Nouns beside a name that make it a body: charity.
  case bodyNoun
  /// Nouns beside a name that make it a company: retailer.
  case companyNoun
  /// Nouns beside a name that make it a medium: newspaper.
  case mediaNoun
  /// Nouns beside a name that make it a party.
  case partyNoun
  /// Nouns that begin a description of a body behind its name.
  case appositionNoun
  /// What only companies have, before or behind their name: filiale de.
  case companyPart
  /// Nouns for a part of a body: subsidiary.
  case partNoun
  /// Heads of bodies that are part of the body they stand in.
  case unitHead
  /// Heads of bodies that are their country's.
  case stateHead
  /// Heads of bodies that lie in the town named with them.
  case residentHead
  /// Heads that end a body's name before that of its part: Interior Ministry.
  case parentHead
  /// Last words of bodies that lie where the place behind says: embassy in.
  case residentBody
  /// Heads whose fields stand in a row: Ministry of Education, Science and.
  case listHead
  /// Fields of business that end names of companies: energy.
  case fieldHead
  /// Fields of which a body has a director; they name no body.
  case fieldNoun
  /// Heads with a number behind them: Brigade 7.
  case numberedHead
  /// Heads of buildings that have names: stade.
  case namedVenue
  /// Those of them that a link joins to the name: palais de.
  case linkedVenue
  /// Words with which no name goes on, though they agree with it: établi.
  case nameEnd
  /// Capital, of a country.
  case capitalWord
  /// Nouns for the country that the article is about: the country's police.
  case ownCountry
  /// North, southern: parts of a place.
  case direction
  /// Common nouns that describe a body with the adjective of a country.
  case describedHead
  /// Heads of two words that name a body of their country without more: النيابة العامة.
  case wholeHead
  /// Actions that a body's name joins to another: لإدارة السجون وإعادة الإدماج.
  case bodyAction
  /// Nouns of such names that a preposition follows: القضاء على.
  case governingNoun
  /// Words of bodies that a town tells from others of their kind.
  case townBody

  // MARK: Events

  /// Words between an event's head and what tells it apart: official, de travail.
  case eventModifier
  /// Heads that are events only with a capital: Week.
  case properEventHead
  /// What stands before an event's own name: dubbed.
  case naming
  /// What brings in an event as the setting of something else: during.
  case occasion
  /// Parts of a gathering that stand for it: opening, travaux.
  case meetingPart
  /// Buildings and rooms in which gatherings are held.
  case venue
  /// Lemmas of verbs that imply a meeting of their subject and object: receive.
  case meetingVerb
  /// Nouns for meeting and talking.
  case talks
  /// Adjectives of what has yet to happen: upcoming.
  case planned
  /// Lemmas and nouns for an event's beginning.
  case beginning
  /// Lemmas and nouns for its end.
  case ending
  /// Lemmas for its lasting.
  case lasting
  /// Lemmas for its being held.
  case holding
  /// Lemmas for the arrival that begins a visit.
  case arrival
  /// Adjectives of editions that the article is not about: last.
  case otherEdition

  // MARK: What takes a statement back

  /// Words that take the claims of their clause back: cancelled, plans.
  case blocker
  /// Lemmas that do: refuse, plan.
  case blockingVerb
  /// Words that take back those of the whole sentence: if.
  case sentenceBlocker
  /// Lemmas for denying what is said.
  case denyingVerb
  /// Lemmas for taking a post away.
  case dismissingVerb

  // MARK: Relations and statements

  /// Nouns through which a relation reaches the name they are of: members of.
  case transparent
  /// What opens a list of members: including, notamment.
  case including
  /// What names who says the rest: according, selon.
  case attribution
  /// The same at the start of a sentence: in the view of.
  case openingAttribution
  /// What sets a topic before the clause: quant à.
  case topic
  /// Listeners to whom something is said: reporters.
  case press
  /// What bodies speak through: statement.
  case communique
  /// Nouns with a pronoun for what another said: قوله.
  case relayNoun
  /// What stands before whoever is quoted at second hand: عن.
  case relayLink
  /// What ends the words of a speaker: بينما.
  case contentBreak

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
