// Sorted files: one order, whatever the order of the statements, however alike the terms.
import SanadRDF
import Testing

private func sorted(_ lines: [String], to format: RDFFormat) throws -> String {
  let text = lines.map { $0 + " .\n" }.joined()
  var source = MemorySource(Array(text.utf8))
  var destination = MemoryDestination()
  _ = try RDFConverter(RDFReader(.nQuads), to: format, isSorted: true)
    .convert(&source, to: &destination)
  return String(decoding: destination.bytes, as: UTF8.self)
}

@Suite struct `Sorted files` {
  @Test func `have terms in the order of kind and text`() throws {
    let lines = [
      "<x:a> <x:p> <x:b>", "<x:a> <x:p> <x:b/c>", "<x:a> <x:p> _:n", "<x:a> <x:p> \"\"",
      "<x:a> <x:p> \"b\"", "<x:a> <x:p> \"b\"@ar", "<x:a> <x:p> \"b\"@fr",
      "<x:a> <x:p> \"b\"^^<x:t>", "<x:a> <x:p> \"b \"", "<x:a> <x:p> \"b\\\"\"",
      "<x:a> <x:p> <<( <x:a> <x:p> _:n )>>", "<x:a/b> <x:p> <x:b>", "<x:ab> <x:p> <x:b>",
      "_:a <x:p> <x:b>", "_:b <x:p> <x:b>",
    ]
    let expected = lines.map { $0 + " .\n" }.joined()
    #expect(try sorted(lines, to: .nTriples) == expected)
    #expect(try sorted(lines.reversed() + lines, to: .nTriples) == expected)
  }

  @Test func `sort subjects that differ late, early and by their length`() throws {
    let ends = [
      "", "0", "00", "1", "10", "2", "a", "aaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaab", "é",
    ]
    var subjects: [String] = []
    for path in ["", "person/", "person/long/way/", "place/"] {
      subjects += ends.map { "https://example.org/\(path)\($0)" }
    }
    var generator = SeededGenerator(state: 5)
    let lines = subjects.shuffled(using: &generator).map { "<\($0)> <x:p> \"v\"" }
    let ordered = Set(subjects).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(
      try sorted(lines, to: .nTriples) == ordered.map { "<\($0)> <x:p> \"v\" .\n" }.joined())
  }

  @Test(arguments: RDFFormat.allCases)
  func `are the same bytes for any order of lists, nodes in nodes and graphs`(
    _ format: RDFFormat
  ) throws {
    let first = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>"
    let rest = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
    let none = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"
    let lines = [
      "<x:a> <x:p> _:l1", "_:l1 \(first) \"1\"", "_:l1 \(rest) _:l2", "_:l2 \(first) _:n",
      "_:l2 \(rest) \(none)", "_:n <x:p> _:m", "_:m <x:p> \"deep\"", "<x:a> <x:q> _:o1",
      // A chain by rdf:rest that is no list.
      "_:o1 \(rest) _:o2", "_:o2 \(rest) _:o3", "_:o3 \(rest) _:o4", "_:o4 <x:p> \"end\"",
      "_:c1 <x:p> _:c2", "_:c2 <x:p> _:c1", "<x:b> <x:p> _:s <x:g>", "_:s <x:p> \"s\" <x:h>",
      "_:9.z <x:p> \"1\"", "_:9 <x:p> _:9.z", "<x:b> <x:p> _:t _:g", "_:t <x:p> \"t\" _:g",
    ]
    let expected = try sorted(lines, to: format)
    let read = try RDFReader(format).dataset(from: Array(expected.utf8))
    #expect(read.count == lines.count)
    var generator = SeededGenerator(state: 9)
    for _ in 0..<30 {
      #expect(try sorted(lines.shuffled(using: &generator), to: format) == expected)
    }
  }

  @Test func `keep many graphs apart at the cost of their statements`() throws {
    let count = 20_000
    let lines = (0..<count).map { "<x:s\($0)> <x:p> _:n\($0) <x:g\($0)>" }
    let text = try sorted(lines.reversed(), to: .nQuads)
    #expect(text.split(separator: "\n").count == count)
    #expect(text.hasPrefix("<x:s0> <x:p> _:n0 <x:g0> .\n<x:s1> <x:p> _:n1 <x:g1> .\n"))
  }
}
