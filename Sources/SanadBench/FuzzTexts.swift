// The texts that the fuzzer starts from: all that each syntax has, in little space.
internal import SanadRDF

/// Small texts with many features.
enum FuzzTexts {
  /// The texts of a syntax.
  static func texts(of format: RDFFormat) -> [[UInt8]] {
    switch format {
    case .nTriples: [lines]
    case .nQuads: [lines, quads]
    case .turtle: [lines, turtle, triples]
    case .trig: [lines, turtle, triples, trig]
    case .rdfXML: [xml, reified]
    default: []
    }
  }

  private static let lines = Array(
    #"""
    VERSION "1.2"
    <http://x/a> <http://x/p> <http://x/\u00E9> . # comment
    _:a <http://x/p> "a\n\"b\"\\ \u0001 é 😀 لينا" .
    _:a<http://x/p>"1"^^<http://www.w3.org/2001/XMLSchema#integer>.
    <http://x/a> <http://x/p> "x"@fr-MA . <http://x/b> <http://x/p> "x"@ar--rtl .
    <http://x/a> <http://x/p> <<( _:a <http://x/p> <<( <a:b> <c:d> "e" )>> )>> .

    """#.utf8)

  private static let quads = Array(
    #"""
    <http://x/a> <http://x/p> "x" <http://x/g> .
    _:a <http://x/p> _:b _:g .

    """#.utf8)

  private static let turtle = Array(
    #"""
    @prefix ex: <http://x/> . PREFIX : <y#>
    @base <http://z/a/b> .
    ex:a a ex:B ; ex:p 1 , -1.5 , 1.0E5 , true , 'x'@fr , """long
    "text" """^^ex:t ; ; .
    :é ex:p\,q%20 [ ex:q ( 1 [] ( ) <../c> ) ] , _:b1 , ().
    [ ex:p "x" ] . [] ex:p <?q#f> . ( 1 2 ) ex:p '''it's''' .

    """#.utf8)

  private static let triples = Array(
    #"""
    PREFIX : <http://x/>
    :a :p :b ~ :r {| :q 1 ; :s [ :t "x" ] |} ~ {| a :C |} , :c ~ _:r .
    << :a :p 1 ~ :r >> :q << :b :p <<( :c :p "x"@ar--rtl )>> >> .
    << :s :p :o >> .

    """#.utf8)

  private static let trig = Array(
    #"""
    PREFIX : <http://x/>
    { :a :p :b } GRAPH :g { :a :p :b . :c :p ( 1 ) } _:g { [] :p :a . } [] { }
    :h { << :a :p :b >> :q 1 }

    """#.utf8)

  private static let xml = Array(
    """
    <?xml version="1.0"?>
    <!DOCTYPE rdf:RDF [<!ENTITY x "http://x/">]>
    <rdf:RDF xmlns:rdf="\(RDF.namespace)" xmlns:ex="http://x/" xml:base="http://y/a">
      <ex:A rdf:about="&x;b" ex:p="é &lt; &#xD;" xml:lang="fr">
        <ex:q rdf:resource="../c"/> <ex:q rdf:nodeID="n"/> <ex:q>text &amp; more</ex:q>
        <ex:q rdf:datatype="http://x/t">1</ex:q> <rdf:li rdf:ID="i">x</rdf:li>
        <ex:q rdf:parseType="Resource"><ex:p/></ex:q>
        <ex:q rdf:parseType="Literal"><b a="1">x<!-- c --><?d e?></b></ex:q>
        <ex:q rdf:parseType="Collection"><ex:B/><rdf:Description rdf:ID="j"/></ex:q>
      </ex:A>
    </rdf:RDF>
    """.utf8)

  private static let reified = Array(
    """
    <rdf:RDF xmlns:rdf="\(RDF.namespace)" xmlns:ex="http://x/" rdf:version="1.2"
      xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:dir="rtl" xml:lang="ar">
      <rdf:Description>
        <ex:p rdf:annotation="http://x/r">لينا</ex:p> <ex:p rdf:annotationNodeID="n" ex:q="x"/>
        <ex:p rdf:parseType="Triple"><rdf:Description><ex:p rdf:resource="http://x/o"/>
        </rdf:Description></ex:p>
      </rdf:Description>
    </rdf:RDF>
    """.utf8)
}
