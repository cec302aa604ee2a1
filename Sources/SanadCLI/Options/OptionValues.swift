// How the words of the command line become values.
public import ArgumentParser
public import Sanad
public import SanadRDF
internal import SanadText

extension ExportFormat: ExpressibleByArgument {}

extension EvidenceDetail: ExpressibleByArgument {}

extension RDFFormat: ExpressibleByArgument {}

/// A date given by the user.
struct DateOption: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(iso: argument) else { return nil }
    self.date = date
  }
}

/// A language given by the user.
struct LanguageOption: ExpressibleByArgument {
  let language: LanguageCode

  init?(argument: String) {
    let language = LanguageCode(argument)
    guard language.code.count == 2, language.code.allSatisfy(\.isASCII) else { return nil }
    self.language = language
  }
}

/// The base of entities' IRIs given by the user: absolute, in ASCII, ending in `/` or `#`.
struct BaseOption: ExpressibleByArgument {
  let iri: String

  init?(argument: String) {
    let forbidden = Set(" \"<>\\^`{|}")
    guard argument.contains(":"), argument.first?.isLetter == true,
      argument.hasSuffix("/") || argument.hasSuffix("#"),
      argument.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }),
      !argument.contains(where: forbidden.contains)
    else { return nil }
    iri = argument
  }
}

/// How sure a relation must be, given by the user.
struct ConfidenceOption: ExpressibleByArgument {
  let confidence: Confidence

  init?(argument: String) {
    guard let value = Double(argument), (0...1).contains(value) else { return nil }
    confidence = Confidence(value)
  }
}
