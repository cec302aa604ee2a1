// A YAML file of a language pack, read with the place of every value.

internal import Yams

/// A value in a pack's YAML file.
struct PackValue {
  let file: String
  private let node: Node

  /// The root of a file.
  ///
  /// - Throws: `LanguagePackError` where the text is not YAML.
  init(yaml: String, file: String) throws(LanguagePackError) {
    do {
      // The basic resolver leaves scalars as they are; the usual one tries regular expressions on each.
      guard let root = try Yams.compose(yaml: yaml, .basic) else {
        throw LanguagePackError(file: file, line: nil, message: "the file is empty")
      }
      node = root
      self.file = file
    } catch let error as LanguagePackError {
      throw error
    } catch let error as YamlError {
      throw LanguagePackError(
        file: file, line: Self.line(of: error), message: "this is not YAML: \(error)")
    } catch {
      throw LanguagePackError(file: file, line: nil, message: "\(error)")
    }
  }

  private init(file: String, node: Node) {
    self.file = file
    self.node = node
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }

  /// The line at which the value stands, from 1.
  var line: Int? { node.mark?.line }

  /// A fault at this value.
  func fault(_ message: String) -> LanguagePackError {
    LanguagePackError(file: file, line: line, message: message)
  }

  /// The value of a key, or nil.
  subscript(key: String) -> PackValue? {
    guard let mapping = node.mapping else { return nil }
    return mapping.indices.first { mapping[$0].key.scalar?.string == key }
      .map { PackValue(file: file, node: mapping[$0].value) }
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(LanguagePackError) -> PackValue {
    guard let value = self[key] else { throw fault("`\(key)` is missing; add it") }
    return value
  }

  /// The text of a scalar.
  func text() throws(LanguagePackError) -> String {
    guard let scalar = node.scalar else { throw fault("a single value belongs here") }
    return scalar.string
  }

  /// The elements of a list; a single value is a list of one.
  func list() throws(LanguagePackError) -> [PackValue] {
    if let sequence = node.sequence { return sequence.map { PackValue(file: file, node: $0) } }
    if node.scalar != nil { return [self] }
    throw fault("a list belongs here")
  }

  /// The texts of a list.
  func texts() throws(LanguagePackError) -> [String] {
    var result: [String] = []
    for value in try list() { result.append(try value.text()) }
    return result
  }

  /// The pairs of a mapping, in the order of the file.
  func pairs() throws(LanguagePackError) -> [(key: String, value: PackValue)] {
    guard let mapping = node.mapping else {
      throw fault("a mapping of names to values belongs here")
    }
    var result: [(String, PackValue)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw fault("a name belongs before the colon") }
      result.append((name, PackValue(file: file, node: value)))
    }
    return result
  }

  /// Whether the value is a mapping.
  var isMapping: Bool { node.mapping != nil }

  /// A number.
  func number() throws(LanguagePackError) -> Double {
    guard let value = Double(try text()) else { throw fault("a number belongs here") }
    return value
  }

  /// One of the cases of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(LanguagePackError) -> Choice where Choice.RawValue == String {
    let name = try text()
    guard let choice = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("`\(name)` is not one of: \(known)")
    }
    return choice
  }
}
