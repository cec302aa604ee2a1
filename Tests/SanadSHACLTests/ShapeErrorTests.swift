// What is said of shapes that SHACL does not allow, and of what its core does not know.
import SanadRDF
import SanadSHACL
import Testing

private let names = TermNames(prefixes: [("ex", "https://example.org/")])

/// The graph of some Turtle behind the usual prefixes.
private func graph(_ text: String) throws -> RDFGraph {
  let prefixes = """
    @prefix ex: <https://example.org/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

    """
  return try TurtleReader().graph(from: Array((prefixes + text).utf8))
}

@Suite struct `Ill-formed shapes` {
  @Test(arguments: [
    ("ex:S a sh:PropertyShape ; sh:path 3 .", "shape ex:S: sh:path is no path: a literal"),
    ("ex:S a sh:PropertyShape ; sh:path ex:p, ex:q .", "shape ex:S: sh:path has several values"),
    (
      "ex:S a sh:PropertyShape ; sh:path ( ex:p ) .",
      "shape ex:S: sh:path is no path: a sequence needs two"
    ),
    (
      "ex:S a sh:PropertyShape ; sh:path [ sh:inversePath ex:p ; sh:zeroOrOnePath ex:q ] .",
      "shape ex:S: sh:path is no path: the node names several"
    ),
    (
      "ex:S a sh:PropertyShape ; sh:path _:p . _:p sh:inversePath _:p .",
      "shape ex:S: sh:path is no path: it leads back to itself"
    ),
    ("ex:S a sh:NodeShape ; sh:minCount 1 .", "shape ex:S: sh:minCount needs a path"),
    ("ex:S a sh:NodeShape ; sh:property ex:T .", "shape ex:T: sh:property leads here, but"),
    (
      "ex:S a sh:PropertyShape ; sh:path ex:p ; sh:minCount \"one\" .",
      "shape ex:S: sh:minCount has the value \"one\"; give it a whole number"
    ),
    (
      "ex:S a sh:PropertyShape ; sh:path ex:p ; sh:datatype xsd:date, xsd:gYear .",
      "shape ex:S: sh:datatype has several values"
    ),
    (
      "ex:S a sh:NodeShape ; sh:nodeKind sh:Iri .",
      "shape ex:S: sh:nodeKind has the value sh:Iri; give it one of sh:IRI"
    ),
    (
      "ex:S a sh:NodeShape ; sh:pattern \"(\" .",
      "shape ex:S: sh:pattern has the value \"(\"; give it a regular expression"
    ),
    (
      "ex:S a sh:NodeShape ; sh:in ex:a .",
      "shape ex:S: sh:in has the value ex:a; give it a well-formed list"
    ),
    (
      "ex:S a sh:NodeShape ; sh:closed \"maybe\" .",
      "shape ex:S: sh:closed has the value \"maybe\"; give it true or false"
    ),
    (
      "ex:S a sh:NodeShape ; sh:targetClass \"Person\" .",
      "shape ex:S: sh:targetClass has the value \"Person\"; give it an IRI"
    ),
    (
      "ex:S a sh:NodeShape ; sh:node \"T\" .",
      "shape ex:S: sh:node has the value \"T\"; give it a shape"
    ),
    (
      "ex:S a sh:NodeShape ; sh:not [ sh:property [ sh:path ex:p ; sh:node ex:S ] ] .",
      ": it holds only where it does not hold"
    ),
  ])
  func `are refused with what to do`(_ text: String, _ expected: String) throws {
    let graph = try graph(text)
    do throws(ShapeError) {
      _ = try ShapesGraph(graph)
      Issue.record("accepted")
    } catch {
      #expect(error.description(names).contains(expected), "\(error.description(names))")
    }
  }

  @Test func `that nest too deep are given up with a message`() throws {
    let chain = (0..<2_000).map { "ex:S\($0) sh:node ex:S\($0 + 1) ." }.joined(separator: "\n")
    let graph = try graph(chain + "ex:S0 sh:targetNode ex:n .")
    #expect(throws: ShapeError.self) { try ShapesGraph(graph).validate(graph) }
  }
}

@Suite struct `Shapes that lead to themselves` {
  @Test func `follow a long way through the data`() throws {
    let count = 5_000
    let chain = (0..<count).map { "ex:n\($0) ex:next ex:n\($0 + 1) ." }.joined(separator: "\n")
    let shapes = "ex:S sh:targetNode ex:n0 ; sh:property [ sh:path ex:next ; sh:node ex:S ] ."
    let good = try graph(chain + shapes)
    #expect(try ShapesGraph(good).validate(good).conforms)
    let bad = try graph(
      chain + shapes
        + "ex:S sh:property [ sh:path ex:end ; sh:maxCount 0 ] . ex:n\(count) ex:end 1 .")
    #expect(try ShapesGraph(bad).validate(bad).results.count == 1)
  }

  @Test func `end where what they find leads back to them`() throws {
    let graph = try graph(
      """
      ex:S sh:targetNode ex:a ; sh:path ex:p ; sh:property ex:S ; sh:class ex:C .
      ex:a ex:p ex:b . ex:b ex:p ex:a, ex:c .
      """)
    #expect(try ShapesGraph(graph).validate(graph).results.count == 3)
  }

  @Test func `end in a dense graph`() throws {
    let people = 0..<40
    let data = people.map { person in
      people.map { "ex:n\(person) ex:knows ex:n\($0) ." }.joined()
    }.joined()
    let shapes = """
      ex:S sh:targetObjectsOf ex:knows ; sh:or ( [ sh:class ex:Nobody ] ex:T ) .
      ex:T sh:property [ sh:path ex:knows ; sh:node ex:S ] , [ sh:path ex:bad ; sh:maxCount 0 ] .
      """
    let good = try graph(data + shapes)
    #expect(try ShapesGraph(good).validate(good).conforms)
    let bad = try graph(data + "ex:n39 ex:bad 1 ." + shapes)
    #expect(try ShapesGraph(bad).validate(bad).results.count == people.count)
  }
}

@Suite struct `Reports` {
  private let shapes = """
    ex:Person a sh:NodeShape ; sh:targetClass ex:Person ;
      sh:property [ sh:path ex:name ; sh:minCount 1 ; sh:message "A person has a name."@en ] ;
      sh:property [ sh:path ( ex:lives ex:city ) ; sh:node ex:City ] .
    ex:City sh:property [ sh:path ex:label ; sh:minLength 2 ] .
    ex:Norway sh:targetNode ex:x ; sh:sparql [] .
    ex:lina a ex:Person ; ex:lives [ ex:city ex:n ] . ex:n ex:label "N" .
    """

  @Test func `say in a line what is wrong and why`() throws {
    let graph = try graph(shapes)
    let report = try ShapesGraph(graph).validate(graph)
    #expect(
      report.results.map { $0.line(names) } == [
        "ex:lina ex:lives/ex:city: ex:n does not meet the shape ex:City: "
          + "ex:label: \"N\" is shorter than 2",
        "ex:lina ex:name: fewer than 1 value (A person has a name.)",
      ])
    #expect(report.unchecked.map(\.shape) == [.iri(IRI("https://example.org/Norway"))])
  }

  @Test func `are graphs as SHACL defines them`() throws {
    let data = try graph(shapes)
    let report = try ShapesGraph(data).validate(data).graph(names)
    let expected = try graph(
      """
      [] a sh:ValidationReport ; sh:conforms false ; sh:result
        [ a sh:ValidationResult ; sh:focusNode ex:lina ; sh:resultPath ex:name ; sh:resultSeverity sh:Violation ;
          sh:sourceConstraintComponent sh:MinCountConstraintComponent ; sh:sourceShape [] ;
          sh:resultMessage "A person has a name."@en ] ,
        [ a sh:ValidationResult ; sh:focusNode ex:lina ; sh:resultPath ( ex:lives ex:city ) ; sh:value ex:n ;
          sh:resultSeverity sh:Violation ; sh:sourceConstraintComponent sh:NodeConstraintComponent ; sh:sourceShape [] ;
          sh:resultMessage "ex:n does not meet the shape ex:City: ex:label: \\"N\\" is shorter than 2" ;
          sh:detail [ a sh:ValidationResult ; sh:focusNode ex:n ; sh:resultPath ex:label ; sh:value "N" ;
            sh:resultSeverity sh:Violation ; sh:sourceConstraintComponent sh:MinLengthConstraintComponent ;
            sh:sourceShape [] ; sh:resultMessage "\\"N\\" is shorter than 2" ] ] .
      """)
    #expect(report.isIsomorphic(to: expected))
  }
}
