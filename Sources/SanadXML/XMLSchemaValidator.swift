// Whether a file keeps to an XML Schema, by libxml2's validator.
internal import CLibXML2

/// An XML Schema that files can be checked against.
///
/// It owns libxml2's form of the schema, hence no copies.
@safe package struct XMLSchemaValidator: ~Copyable {
  /// Why a schema cannot be used or a file is not valid: libxml2's words, one a line of the file.
  package struct Finding: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1; 0 where libxml2 knows none.
    package let line: Int
    /// What is wrong.
    package let message: String

    /// `line: message`.
    package var description: String { "\(line): \(message)" }
  }

  private let schema: xmlSchemaPtr

  /// Reads a schema from a file, together with the schemas that it includes by relative paths.
  ///
  /// - Throws: `Finding` where it cannot be read.
  package init(path: String) throws(Finding) {
    LibXML.prepare()
    let findings = SchemaFindings()
    let user = unsafe Unmanaged.passUnretained(findings).toOpaque()
    let parser = unsafe xmlSchemaNewParserCtxt(path)
    defer { unsafe xmlSchemaFreeParserCtxt(parser) }
    unsafe xmlSchemaSetParserStructuredErrors(parser, SchemaFindings.note, user)
    // A file that cannot be opened is told to the thread's handler, or else to standard error.
    unsafe xmlSetStructuredErrorFunc(user, SchemaFindings.note)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let parsed = unsafe withExtendedLifetime(findings) { unsafe xmlSchemaParse(parser) }
    guard let schema = unsafe parsed else {
      throw findings.all.first ?? Finding(line: 0, message: "the schema \(path) cannot be read")
    }
    unsafe self.schema = schema
  }

  deinit { unsafe xmlSchemaFree(schema) }

  /// What is wrong with a file; nothing if it is valid.
  ///
  /// - Complexity: O(length of the file); the file is read as a stream.
  package func findings(in path: String) -> [Finding] {
    let findings = SchemaFindings()
    let user = unsafe Unmanaged.passUnretained(findings).toOpaque()
    let validator = unsafe xmlSchemaNewValidCtxt(schema)
    defer { unsafe xmlSchemaFreeValidCtxt(validator) }
    unsafe xmlSchemaSetValidStructuredErrors(validator, SchemaFindings.note, user)
    unsafe xmlSetStructuredErrorFunc(user, SchemaFindings.note)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let status = withExtendedLifetime(findings) {
      unsafe xmlSchemaValidateFile(validator, path, 0)
    }
    if status != 0, findings.all.isEmpty {
      return [Finding(line: 0, message: "\(path) cannot be read or is not well-formed XML")]
    }
    return findings.all
  }
}

/// The findings of a run.
///
/// A class, because libxml2's callback finds it again by its address.
private final class SchemaFindings {
  private(set) var all: [XMLSchemaValidator.Finding] = []

  static let note: xmlStructuredErrorFunc = { user, error in
    guard let user = unsafe user, let error = unsafe error,
      unsafe error.pointee.level.rawValue >= XML_ERR_WARNING.rawValue
    else { return }
    let findings = unsafe Unmanaged<SchemaFindings>.fromOpaque(user).takeUnretainedValue()
    findings.all.append(
      XMLSchemaValidator.Finding(
        line: unsafe Int(error.pointee.line), message: unsafe LibXML.message(error.pointee)))
  }
}
