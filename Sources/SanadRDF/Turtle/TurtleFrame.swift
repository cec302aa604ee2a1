// What a Turtle reader is in the middle of: frames on a stack of their own, so that no depth of
// nesting ends the program's.

/// Something open: a statement, bracket, list or triple, with the terms that it has so far.
///
/// The terms' spellings lie one behind the other in the reader's `terms`, those of the innermost frame
/// last.
struct TurtleFrame {
  /// What is open.
  enum Kind {
    case statement, bracket, annotation, list, reifiedTriple, tripleTerm
  }

  let kind: Kind
  /// Where the frame's terms begin.
  let base: Int
  /// Where its subject, predicate, object and reifier end; as far back as they are not there.
  var subjectEnd: Int
  var predicateEnd: Int
  var objectEnd: Int
  var reifierEnd: Int
  /// For a list, its first and last cell; 0 where there is none.
  var head = 0
  var last = 0
  /// Whether an annotation was about the reifier, so that another one is about another.
  var isReifierUsed = false
  /// Whether a statement's subject can be the name of a graph.
  var isName = false

  /// A frame without terms.
  init(_ kind: Kind, base: Int) {
    self.kind = kind
    self.base = base
    (subjectEnd, predicateEnd, objectEnd, reifierEnd) = (base, base, base, base)
  }

  var hasSubject: Bool { subjectEnd > base }
  var subject: Range<Int> { base..<subjectEnd }
  var predicate: Range<Int> { subjectEnd..<predicateEnd }
  var object: Range<Int> { predicateEnd..<objectEnd }
  var reifier: Range<Int> { objectEnd..<reifierEnd }

  /// Whether the frame is a subject with properties and values.
  var isStatement: Bool { kind == .statement || kind == .bracket || kind == .annotation }
}
