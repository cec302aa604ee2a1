// Why a weights file cannot be used.

/// A weights file that is not one, or not one of this version, or damaged.
package enum NameTaggerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes do not begin as a weights file does.
  case notWeights
  /// The file was written in another version of the format.
  case unknownVersion(Int)
  /// The file ends before its content does; the offset is where more bytes were expected.
  case truncated(offset: Int)
  /// The content does not have the checksum that the file gives.
  case damaged
  /// The content contradicts itself at an offset.
  case malformed(offset: Int)

  /// What is wrong, then what to do.
  package var description: String {
    switch self {
    case .notWeights:
      "not the weights of a name tagger: train them with sanad-train"
    case .unknownVersion(let version):
      "weights of format version \(version), this program reads version "
        + "\(TaggerModel.formatVersion): train them again with sanad-train"
    case .truncated(let offset):
      "the weights end at byte \(offset) where more is expected: copy the file again"
    case .damaged:
      "the weights do not match their checksum: copy the file again"
    case .malformed(let offset):
      "the weights are malformed at byte \(offset): train them again with sanad-train"
    }
  }
}
