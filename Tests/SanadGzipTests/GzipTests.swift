// Gzip packed and unpacked piece by piece.
import SanadGzip
import SanadRDF
import Testing

private func packed(_ text: [UInt8]) throws -> [UInt8] {
  var destination = try GzipDestination(MemoryDestination())
  for start in stride(from: 0, to: text.count, by: 1_000) {
    try destination.write(Array(text[start..<min(start + 1_000, text.count)]))
  }
  try destination.finish()
  return destination.packed.bytes
}

private func unpacked(_ bytes: [UInt8], pieceLength: Int = 777) throws -> [UInt8] {
  var source = try GzipSource(MemorySource(bytes, pieceLength: pieceLength))
  var text: [UInt8] = []
  while case let piece = try source.next(), !piece.isEmpty { text += piece }
  return text
}

@Suite struct `Gzip texts` {
  /// Lines that pack well, and numbers that do not.
  private let text: [UInt8] = {
    var state: UInt32 = 7
    return (0..<40_000).flatMap { line in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Array("<https://example.org/\(state)> <https://example.org/p> \(line) .\n".utf8)
    }
  }()

  @Test func `come back as they were, in pieces of any length`() throws {
    let bytes = try packed(text)
    #expect(bytes.count < text.count / 3)
    for length in [1 << 20, 777, 13] { #expect(try unpacked(bytes, pieceLength: length) == text) }
    #expect(try unpacked(packed([])) == [])
  }

  @Test func `are the same bytes for the same text`() throws {
    #expect(try packed(text) == packed(text))
  }

  @Test func `follow one another as one text`() throws {
    #expect(try unpacked(packed([1, 2]) + packed([]) + packed([3])) == [1, 2, 3])
  }

  @Test func `that are cut off or damaged are an error`() throws {
    let bytes = try packed(text)
    #expect(throws: StreamFailure.self) { try unpacked(Array(bytes.dropLast(9))) }
    #expect(throws: StreamFailure.self) { try unpacked(Array(bytes.prefix(1))) }
    #expect(throws: StreamFailure.self) { try unpacked(Array("no gzip".utf8)) }
    var damaged = bytes
    damaged[bytes.count / 2] ^= 0xFF
    #expect(throws: StreamFailure.self) { try unpacked(damaged) }
  }

  @Test func `unpack to much without taking memory for it`() throws {
    var destination = try GzipDestination(MemoryDestination())
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    for _ in 0..<64 { try destination.write(zeros) }
    try destination.finish()
    var source = try GzipSource(MemorySource(destination.packed.bytes))
    var count = 0
    while case let piece = try source.next(), !piece.isEmpty {
      #expect(piece.count <= 1 << 16)
      count += piece.count
    }
    #expect(count == 64 << 20)
  }
}
