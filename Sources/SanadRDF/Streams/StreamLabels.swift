// The labels of blank nodes when nobody knows yet which others will come.

/// How a stream's blank nodes are labelled in what is written.
///
/// A node without a label in the text, spelt `_:#7`, becomes `_:b7`. In texts that can have such
/// nodes, labels made of `b`, digits and any number of `x` get one more `x`, so that no two nodes
/// become one; all others stay.
struct StreamLabels: Sendable {
  /// Whether the source can have nodes without labels.
  let hasUnlabelled: Bool
  /// Whether labels must be XML names, which cannot begin with a digit.
  var areXMLNames = false
  /// The number of the source where there are several: the labels of each get its number in front, so
  /// that no two nodes of different sources become one.
  var source: Int?

  /// Whether a term is or holds a blank node that is written otherwise than it is spelt.
  @inline(__always)
  func needsCare(_ term: Span<UInt8>) -> Bool {
    guard hasUnlabelled || areXMLNames || source != nil, term.count > 2 else { return false }
    return term[0] == UInt8(ascii: "_") || term[1] == UInt8(ascii: "<")
  }

  /// Writes a blank node or triple term with its labels.
  ///
  /// - Complexity: O(length).
  func write(_ term: Span<UInt8>, to output: inout OutputBuffer) {
    var index = 0
    var copied = 0
    while index < term.count {
      if term[index] == UInt8(ascii: "\"") {
        index = endOfString(term, from: index)
      } else if term[index] == UInt8(ascii: "<") {
        // `<<(` or an IRI.
        if term[index + 1] == UInt8(ascii: "<") {
          index += 2
        } else {
          while term[index] != UInt8(ascii: ">") { index += 1 }
        }
      } else if term[index] == UInt8(ascii: "_") {
        output.append(term.extracting(copied..<index + 2))
        index += 2
        let start = index
        while index < term.count, term[index] != 0x20 { index += 1 }
        writeLabel(term.extracting(start..<index), to: &output)
        copied = index
        continue
      }
      index += 1
    }
    output.append(term.extracting(copied..<term.count))
  }

  /// Writes what stands for a label.
  ///
  /// An XML name may end with a full stop, which readers mark by `#` behind it, and a label not: `n.`
  /// becomes `n.x`, and where there can be such names `n.x` becomes `n.xx`.
  func writeLabel(_ label: Span<UInt8>, to output: inout OutputBuffer) {
    let isUnlabelled = label[0] == UInt8(ascii: "#")
    if let source {
      output.append(Array("i\(source)\(isUnlabelled ? "b" : "_")".utf8))
    } else if isUnlabelled {
      output.append(UInt8(ascii: "b"))
    } else if areXMLNames, label[0].isASCIIDigit || label[0] == UInt8(ascii: "_") {
      output.append(UInt8(ascii: "_"))
    }
    guard !isUnlabelled else {
      output.append(label.extracting(droppingFirst: 1))
      return
    }
    if label[label.count - 1] == UInt8(ascii: "#") {
      output.append(label.extracting(droppingLast: 1))
      output.append(UInt8(ascii: "x"))
      return
    }
    output.append(label)
    if hasUnlabelled, isStopped(label) || source == nil && isTaken(label) {
      output.append(UInt8(ascii: "x"))
    }
  }

  /// Whether a label ends with a full stop and any number of `x`.
  private func isStopped(_ label: Span<UInt8>) -> Bool {
    var end = label.count
    while end > 0, label[end - 1] == UInt8(ascii: "x") { end -= 1 }
    return end > 0 && end < label.count && label[end - 1] == UInt8(ascii: ".")
  }

  /// Whether a label is `b`, digits and any number of `x`.
  private func isTaken(_ label: Span<UInt8>) -> Bool {
    guard label.count > 1, label[0] == UInt8(ascii: "b") else { return false }
    var index = 1
    while index < label.count, label[index].isASCIIDigit { index += 1 }
    guard index > 1 else { return false }
    while index < label.count, label[index] == UInt8(ascii: "x") { index += 1 }
    return index == label.count
  }

  /// The offset of the quotation mark that closes a canonical string.
  private func endOfString(_ term: Span<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while term[index] != UInt8(ascii: "\"") { index += term[index] == 0x5C ? 2 : 1 }
    return index
  }
}
