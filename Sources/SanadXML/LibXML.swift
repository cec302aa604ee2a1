// The one place where libxml2 is made ready, and the texts that it hands out are copied.
internal import CLibXML2

/// The library as a whole.
enum LibXML {
  /// Makes libxml2 ready for use from any thread, without access to the network; once a process.
  static func prepare() { ready }

  private static let ready: Void = {
    xmlInitParser()
    // Global in libxml2. Files may be loaded (schemas include one another), addresses may not.
    unsafe xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
  }()

  /// A copy of a C string; empty for none.
  static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self)
  }

  /// A copy of text that ends before an address.
  static func string(_ start: UnsafePointer<xmlChar>?, upTo end: UnsafePointer<xmlChar>?) -> String
  {
    guard let start = unsafe start, let end = unsafe end else { return "" }
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  }

  /// What libxml2 says about an error, without line breaks and the full stop.
  static func message(_ error: xmlError) -> String {
    guard let message = unsafe error.message else { return "XML error \(unsafe error.code)" }
    let text = unsafe String(cString: message)
    let words = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
