// The ontology as the program uses it: what may be said, and how it is called in each language.
public import SanadText

/// Classes and relations with their names.
public struct Ontology: Sendable {
  /// What may be said.
  public let schema: Schema
  /// The names of classes and relations by local name and language.
  public let labels: [String: [LanguageCode: String]]
  /// How relations read from object to subject, by local name and language.
  public let inverseLabels: [String: [LanguageCode: String]]

  /// An ontology.
  public init(
    schema: Schema, labels: [String: [LanguageCode: String]] = [:],
    inverseLabels: [String: [LanguageCode: String]] = [:]
  ) {
    self.schema = schema
    self.labels = labels
    self.inverseLabels = inverseLabels
  }

  /// The name of a class or relation in a language, in English, or its local name.
  public func label(_ name: String, in language: LanguageCode) -> String {
    labels[name]?[language] ?? labels[name]?[LanguageCode("en")] ?? name
  }

  /// How a relation reads from object to subject.
  public func inverseLabel(_ name: String, in language: LanguageCode) -> String {
    if schema.relations[name]?.isSymmetric == true { return label(name, in: language) }
    return inverseLabels[name]?[language] ?? inverseLabels[name]?[LanguageCode("en")]
      ?? "← " + label(name, in: language)
  }
}
