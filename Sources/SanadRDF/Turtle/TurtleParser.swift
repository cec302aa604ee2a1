// Turtle and TriG read as a stream: pieces in, statements out
// (https://www.w3.org/TR/rdf12-turtle/, https://www.w3.org/TR/rdf12-trig/).

/// The state of reading one text in Turtle or TriG.
struct TurtleParser: TextParser {
  private var input = InputBuffer()
  private var state: TurtleState
  /// How much must be there before a token that was cut is tried again: twice as much each time.
  private var wanted = 0

  /// A parser at the start of a text.
  init(isTriG: Bool, base: String?, isLenient: Bool = false) {
    state = TurtleState(
      isTriG: isTriG, base: base.flatMap { BaseIRI($0) }, isLenient: isLenient)
  }

  /// Reads the next piece of the text; what may go on in the next is kept.
  mutating func consume(
    _ piece: [UInt8], into sink: inout some StatementSink & ~Copyable
  ) throws(SyntaxError) {
    do throws(Fault) {
      try input.append(piece)
      guard input.end - input.start >= wanted else { return }
      input.start = try run(into: &sink)
      wanted = 2 * (input.end - input.start)
    } catch {
      throw input.error(error)
    }
  }

  /// Reads what is left when the text has ended.
  mutating func finish(into sink: inout some StatementSink & ~Copyable) throws(SyntaxError) {
    do throws(Fault) {
      try input.finish(closingLine: false)
      input.start = try run(into: &sink)
    } catch {
      throw input.error(error)
    }
  }

  private mutating func run(
    into sink: inout some StatementSink & ~Copyable
  ) throws(Fault) -> Int {
    // A name of its own, so that the state may change while the bytes are read.
    let storage = input.storage
    return try state.run(
      storage.span, from: input.start, upTo: input.end, isWhole: input.isComplete,
      into: &sink)
  }
}
