// Interim: reads a whole file until the one reader for all syntaxes is there.
internal import SanadRDF

extension RDFFormat {
  /// The syntax that a file name's ending stands for.
  init?(fileName: String) {
    guard let ending = fileName.split(separator: ".").last, fileName.contains(".") else {
      return nil
    }
    self.init(fileExtension: String(ending))
  }

  /// The statements of a text.
  func dataset(from bytes: [UInt8], base: String?) throws(SyntaxError) -> RDFDataset {
    switch self {
    case .turtle: RDFDataset(try TurtleReader().graph(from: bytes, base: base))
    case .rdfXML: RDFDataset(try RDFXMLReader().graph(from: bytes, base: base))
    case .nTriples, .nQuads, .trig: RDFDataset(try NTriplesReader().graph(from: bytes))
    }
  }
}
