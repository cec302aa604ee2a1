// The four kinds of entity that never merge with one another.
internal import SanadText

/// The top of an entity's class.
enum EntityFamily: String, Hashable, Sendable, CaseIterable {
  case person
  case organization
  case place
  case event
  case topic

  /// The family of a class; anything that is none of the others is a topic.
  init(of type: String, in schema: Schema) {
    if schema.isClass(type, a: "Person") {
      self = .person
    } else if schema.isClass(type, a: "Organization") {
      self = .organization
    } else if schema.isClass(type, a: "Place") {
      self = .place
    } else if schema.isClass(type, a: "Event") {
      self = .event
    } else {
      self = .topic
    }
  }
}
