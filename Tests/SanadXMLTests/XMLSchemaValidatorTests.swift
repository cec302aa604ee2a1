// Files checked against a schema that includes another.
import Foundation
import SanadXML
import Testing

@Suite struct `XML Schema validator` {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "sanad-xsd-\(ProcessInfo.processInfo.globallyUniqueString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try write(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="types.xsd"/>
        <xs:element name="ages"><xs:complexType><xs:sequence>
          <xs:element name="age" type="age" maxOccurs="unbounded"/>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """, "ages.xsd")
    _ = try write(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:simpleType name="age"><xs:restriction base="xs:int"/></xs:simpleType>
      </xs:schema>
      """, "types.xsd")
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  @Test func `finds nothing in a valid file, and the line of what is wrong`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let validator = try XMLSchemaValidator(path: folder.appendingPathComponent("ages.xsd").path)
    let valid = try write("<ages>\n<age>42</age>\n</ages>", "valid.xml")
    #expect(validator.findings(in: valid) == [])
    let invalid = try write("<ages>\n<age>42</age>\n<age>old</age></ages>", "invalid.xml")
    #expect(validator.findings(in: invalid).first?.line == 3)
    let broken = try write("<ages>", "broken.xml")
    #expect(validator.findings(in: broken) != [])
    #expect(validator.findings(in: folder.path + "/missing.xml") != [])
  }

  @Test func `says why a schema cannot be used`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write(
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><x/></xs:schema>", "bad.xsd")
    #expect(throws: XMLSchemaValidator.Finding.self) { _ = try XMLSchemaValidator(path: path) }
    #expect(throws: XMLSchemaValidator.Finding.self) {
      _ = try XMLSchemaValidator(path: path + ".missing")
    }
  }
}
