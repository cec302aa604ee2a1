// The lists that training reads in the forms in which their makers publish them.
import Foundation
import Testing

@testable import SanadTrain

struct NameListTests {
  @Test func namesAreFoundUnderTheirKeysAtAnyDepth() throws {
    let json =
      #"{"rows": [{"name": "Tala", "code": 7, "part": {"name": "Miran"}}, {"nom": "Tale"}]}"#
    let names = try JSONDecoder().decode(NamesInJSON.self, from: Data(json.utf8))
    #expect(names.names(under: ["name"]) == ["Tala", "Miran"])
  }

  @Test func wordsComeWithTheirFrequencies() throws {
    // [{"format": "cB", "version": 1}, [], ["of", "wo"]]
    var bytes: [UInt8] = [0x93, 0x82, 0xA6] + Array("format".utf8) + [0xA2] + Array("cB".utf8)
    bytes += [0xA7] + Array("version".utf8) + [0x01, 0x90, 0x92, 0xA2] + Array("of".utf8)
    bytes += [0xD9, 0x02] + Array("wo".utf8)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "words-\(bytes.count).msgpack")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let groups = try WordFrequencies(contentsOf: file.path()).groups
    #expect(groups.map(\.words) == [["of", "wo"]])
    #expect(groups.map(\.centibels) == [1])
  }

  @Test func levelsFallWithFrequency() {
    #expect([0, 330, 331, 480, 600, 900].map(WordFrequencies.level) == [7, 7, 6, 4, 1, 0])
  }
}
