// The prefixes that all tools write with.

/// The namespaces of the synthetic news graph.
enum BenchPrefixes {
  static let all = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"), ("dct", "http://purl.org/dc/terms/"),
    ("schema", "https://schema.org/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"), ("s", "https://sanad.example/ns#"),
    ("person", "https://sanad.example/id/person/"), ("org", "https://sanad.example/id/org/"),
    ("event", "https://sanad.example/id/event/"), ("place", "https://sanad.example/id/place/"),
    ("statement", "https://sanad.example/id/statement/"),
    ("quote", "https://sanad.example/id/quote/"),
    ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
    ("doc", "https://sanad.example/id/doc/"), ("id", "https://sanad.example/id/"),
  ]
}
