// N-Triples and N-Quads by several threads: the same statements in the same order, the same errors.
import SanadRDF
import Testing

/// What a text says in N-Quads, or what is wrong with it.
private func outcome(_ text: String, jobs: Int, pieceLength: Int = 50_000) -> String {
  var source = MemorySource(Array(text.utf8), pieceLength: pieceLength)
  var destination = MemoryDestination()
  do throws(RDFFailure) {
    _ = try RDFConverter(RDFReader(.nQuads, jobs: jobs), to: .nQuads)
      .convert(&source, to: &destination)
    return String(decoding: destination.bytes, as: UTF8.self)
  } catch {
    return error.description
  }
}

@Suite struct `Lines read by several threads` {
  private static let lines = (0..<12_000).map { number in
    switch number % 5 {
    case 0: "<https://example.org/s\(number / 5)> <x:p> \"été \(number)\"@fr <x:g> ."
    case 1: "_:b\(number) <x:p> <x:o\(number)> .\r"
    case 2: "# a remark"
    case 3: ""
    default: "<x:s> <x:p> \"\\u00E9\(number)\" . # and another"
    }
  }

  @Test(arguments: ["", "\u{FEFF}"], ["", "\n"])
  func `say the same as by one`(_ start: String, _ end: String) {
    let text = start + Self.lines.joined(separator: "\n") + "\n<x:s> <x:p> <x:last> ." + end
    let expected = outcome(text, jobs: 1)
    #expect(expected.hasSuffix("<x:s> <x:p> <x:last> .\n"))
    for jobs in 2...4 { #expect(outcome(text, jobs: jobs) == expected) }
  }

  @Test(arguments: [0, 1, 6_001, 11_999])
  func `tell the same line and column of an error`(_ place: Int) {
    for wrong in ["<x:s> <x:p> \"é\" <x:g> ,", "\u{FEFF}<x:s> <x:p> <x:o> .", "<x:s> <p> <x:o> ."] {
      if place == 0, wrong.hasPrefix("\u{FEFF}") { continue }
      var lines = Self.lines
      lines[place] = wrong
      let text = lines.joined(separator: "\n")
      let expected = outcome(text, jobs: 1)
      #expect(expected.contains(":"))
      for jobs in 2...3 { #expect(outcome(text, jobs: jobs) == expected) }
    }
  }

  @Test func `may be longer than a piece, or none`() {
    let long = "<x:s> <x:p> \"" + String(repeating: "long ", count: 100_000) + "\" .\n"
    let text = long + "<x:s> <x:p> <x:o> .\n" + long
    #expect(outcome(text, jobs: 2) == text)
    #expect(outcome("", jobs: 2) == "")
    #expect(outcome("<x:s> <x:p> \"cut", jobs: 2) == outcome("<x:s> <x:p> \"cut", jobs: 1))
  }
}
