// Graphs that RDF tools are known to stumble over, each with what is nasty about it.
import SanadRDF
import Testing

/// A small graph that is easily written or read wrongly.
struct NastyGraph: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let graph: RDFGraph
  /// Whether RDF/XML can say it.
  var isXML = true

  private init(_ name: String, isXML: Bool = true, _ triples: [Triple]) {
    testDescription = name
    graph = RDFGraph(triples)
    self.isXML = isXML
  }

  private static let a = Term.iri(ex("a"))

  private static func ex(_ name: String) -> IRI { IRI("https://example.org/" + name) }

  private static func values(_ literals: [Literal]) -> [Triple] {
    literals.map { Triple(a, ex("p"), .literal($0)) }
  }

  private static func typed(_ lexical: String, _ type: IRI) -> Literal {
    Literal(lexical, datatype: type)
  }

  /// Predicates whose IRIs RDF/XML must cut at the right place.
  private static let cuts = [
    "http://x/p(1)x", "http://x/123abc", "http://x/é", "http://x/الرباط", "http://x/p/q#r",
    "http://x/a%20b", "urn:a:b", "http://x/a.b-c", "http://x/الرباط/p", "http://x/[a]/p",
    "http://x/?q=é&r=1#p",
  ]

  /// Predicates that end in no XML name.
  private static let nameless = [
    "http://x/123", "http://x/p/", "http://x/p(1)", "http://x/%20", "x:",
  ]

  /// Ends of IRIs that a prefixed name must not have, or must have as they are.
  private static let locals = [
    "", ".", "a.", "-a", ".a", "a/b", "a:b", "a.b", "é", "الرباط", "a%20b", "1", "a(b)",
    "·a",
    "a·b", "_a", "a~b", "a#b", "a'b", "true", "😀",
  ]

  /// All of them.
  static let all: [NastyGraph] =
    nameless.map {
      NastyGraph("predicate <\($0)> without a name", isXML: false, [Triple(a, IRI($0), a)])
    } + [
      NastyGraph("predicates to be cut at a name", cuts.map { Triple(a, IRI($0), a) }),
      NastyGraph("rdf:li as a predicate", isXML: false, [Triple(a, IRI(RDF.namespace + "li"), a)]),
      NastyGraph("rdf:_1 as a predicate", [Triple(a, IRI(RDF.namespace + "_1"), a)]),
      NastyGraph(
        "rdf:about as a predicate", isXML: false, [Triple(a, IRI(RDF.namespace + "about"), a)]),
      NastyGraph(
        "words of RDF/XML as classes",
        ["li", "Description", "RDF", "Seq"].map {
          Triple(.iri(ex($0)), RDF.type, .iri(IRI(RDF.namespace + $0)))
        }),
      NastyGraph(
        "control characters", isXML: false,
        values([Literal("\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}")])),
      NastyGraph("U+FFFE and U+FFFF", isXML: false, values([Literal("\u{FFFE}\u{FFFF}")])),
      NastyGraph(
        "line ends and tabs",
        values(["\r", "\r\n", "\n", "\t", " a ", "", "\u{85}\u{2028}"].map { Literal($0) })),
      NastyGraph(
        "marks of the syntaxes",
        values(
          [
            "]]>", "<a>&amp;</a>", "\"", "\"\"\"", "ends with \"", "\\", "ends with \\", "\\n",
            "'''",
            "<!-- -->", "&#xD;", "@fr", "^^", "\u{7F}",
          ].map { Literal($0) })),
      NastyGraph(
        "numbers and booleans in every form",
        values(
          ["1", "+1", "-1", "01", "", "abc", "1.0", "1."].map { typed($0, XSD.integer) }
            + ["1", "1.0", "1.", ".5", "-.5", "+1.50", "1e0"].map { typed($0, XSD.decimal) }
            + ["1", "1.0", "1e0", "1E5", ".5e1", "1.e5", "INF", "NaN", "1e", "-1E-5"].map {
              typed($0, XSD.double)
            } + ["true", "false", "1", "0", "TRUE"].map { typed($0, XSD.boolean) })),
      NastyGraph(
        "languages",
        values(["fr", "fr-MA", "es-419", "zh-Hant-TW"].map { Literal("x", language: $0) })
          + values([Literal("x"), typed("x", RDF.langString)])),
      NastyGraph(
        "text in several scripts, composed and decomposed",
        values(
          [
            "é", "e\u{301}", "لينا", "\u{202B}لينا\u{202C}", "😀", "\u{10FFFD}", "شّ",
            "ش\u{64E}\u{651}",
          ]
          .map { Literal($0) })),
      NastyGraph("ends of names", locals.map { Triple(.iri(ex($0)), ex("p"), .iri(ex($0))) }),
      NastyGraph(
        "cycles of blank nodes",
        [
          Triple(.blank("a"), ex("k"), .blank("b")), Triple(.blank("b"), ex("k"), .blank("a")),
          Triple(.blank("c"), ex("k"), .blank("c")), Triple(.blank("b"), ex("k"), .blank("d")),
          Triple(.blank("d"), ex("k"), .literal(Literal("x"))),
        ]),
      NastyGraph(
        "blank nodes of odd labels, shared, alone, as subject only",
        [
          Triple(.blank("a b"), ex("k"), .blank("é")), Triple(.blank("é"), ex("k"), a),
          Triple(.blank("1"), ex("k"), a), Triple(.blank("b1"), ex("k"), .blank("é")),
          Triple(a, ex("k"), .blank("#1")), Triple(a, ex("q"), .blank("b1.")),
        ]),
      NastyGraph("lists, whole, broken, shared, with more to them", lists),
      NastyGraph("a deep chain of blank nodes", chain),
      NastyGraph(
        "XML literals",
        values([typed("<b xmlns=\"urn:x\">é</b>", RDF.xmlLiteral), typed("<b", RDF.xmlLiteral)])),
      NastyGraph(
        "texts with a direction",
        values([
          Literal("لينا", language: "ar", direction: .rightToLeft),
          Literal("Lina", language: "fr", direction: .leftToRight),
          Literal("لينا", language: "ar"),
        ])),
      NastyGraph("triples spoken of, within one another", spokenOf),
      NastyGraph(
        "labels like those that writers make up",
        ["b1", "b1x", "b2", "b", "bx", "_1", "1", "B1"].map {
          Triple(.blank($0), ex("p"), .blank("#\($0.count)"))
        }),
      NastyGraph(
        "datatypes with odd names", values(["urn:t", "http://x/t(1)"].map { typed("x", IRI($0)) })),
    ]

  private static let chain =
    (0..<100).map { Triple(.blank("n\($0)"), ex("next"), .blank("n\($0 + 1)")) }
    + [Triple(a, ex("first"), .blank("n0"))]

  private static let spokenOf: [Triple] = {
    let inner = Triple(.blank("x"), ex("said"), .literal(Literal("a )>> \" <<( b", language: "fr")))
    let outer = Triple(a, ex("denied"), .triple(inner))
    return [
      Triple(.blank("r"), RDF.reifies, .triple(inner)),
      Triple(.blank("r"), ex("p"), .blank("x")),
      Triple(.blank("s"), RDF.reifies, .triple(outer)),
      Triple(
        a, ex("p"), .triple(Triple(a, ex("q"), .literal(Literal("1", datatype: XSD.integer))))),
      Triple(a, ex("p"), .triple(Triple(.blank("#1"), RDF.type, a))),
      Triple(a, ex("p"), .blank("#1")),
    ]
  }()

  private static let lists: [Triple] = [
    // ( "1" ( ) ( a ) )
    Triple(a, ex("whole"), .blank("w1")),
    Triple(.blank("w1"), RDF.first, .literal(Literal("1"))),
    Triple(.blank("w1"), RDF.rest, .blank("w2")),
    Triple(.blank("w2"), RDF.first, .iri(RDF.nil)),
    Triple(.blank("w2"), RDF.rest, .blank("w3")),
    Triple(.blank("w3"), RDF.first, .blank("w4")),
    Triple(.blank("w3"), RDF.rest, .iri(RDF.nil)),
    Triple(.blank("w4"), RDF.first, a),
    Triple(.blank("w4"), RDF.rest, .iri(RDF.nil)),
    // One that does not end in rdf:nil.
    Triple(a, ex("open"), .blank("o1")),
    Triple(.blank("o1"), RDF.first, a),
    Triple(.blank("o1"), RDF.rest, .blank("o2")),
    Triple(.blank("o2"), RDF.first, a),
    Triple(.blank("o2"), RDF.rest, a),
    // One whose second cell has a property of its own.
    Triple(a, ex("noted"), .blank("p1")),
    Triple(.blank("p1"), RDF.first, a),
    Triple(.blank("p1"), RDF.rest, .blank("p2")),
    Triple(.blank("p2"), RDF.first, a),
    Triple(.blank("p2"), RDF.rest, .iri(RDF.nil)),
    Triple(.blank("p2"), ex("note"), .literal(Literal("x"))),
    // One that two triples lead to, one that leads to itself, a cell with two elements.
    Triple(a, ex("shared"), .blank("s1")),
    Triple(a, ex("sharedToo"), .blank("s1")),
    Triple(.blank("s1"), RDF.first, a),
    Triple(.blank("s1"), RDF.rest, .iri(RDF.nil)),
    Triple(.blank("c1"), RDF.first, a),
    Triple(.blank("c1"), RDF.rest, .blank("c1")),
    Triple(a, ex("two"), .blank("t1")),
    Triple(.blank("t1"), RDF.first, a),
    Triple(.blank("t1"), RDF.first, .literal(Literal("2"))),
    Triple(.blank("t1"), RDF.rest, .iri(RDF.nil)),
  ]
}
