// N-Triples and N-Quads read by several threads: lines stand by themselves, so that pieces of a text can
// be parsed at the same time.
internal import Dispatch
internal import Synchronization

/// Reads a text in pieces cut at line ends, several of them at a time.
///
/// Statements are delivered in the order of the text, on the caller's thread. Memory grows with the
/// number of jobs and the longest line, not with the length of the text.
struct ParallelLines {
  private static let pieceLength = 1 << 17

  /// The workers, by turns; one more than work at a time, since one's statements are being delivered.
  private let workers: [LineWorker]
  /// What was read behind the last line end.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// A reader of N-Triples or N-Quads.
  ///
  /// - Parameter jobs: How many pieces are parsed at a time.
  init(isQuads: Bool, isLenient: Bool, jobs: Int) {
    workers = (0...jobs).map { number in
      LineWorker(LineParser(isQuads: isQuads, isLenient: isLenient, isFirst: number == 0))
    }
  }

  /// Reads a text to its end.
  ///
  /// - Throws: `RDFFailure` where the text is wrong or cannot be read; the statements before that
  ///   place were delivered.
  /// - Complexity: O(length).
  mutating func read(
    _ source: inout some ByteSource, into sink: inout some StatementSink & ~Copyable
  ) throws(RDFFailure) {
    var (started, delivered, lines) = (0, 0, 0)
    while true {
      while !isAtEnd, started - delivered < workers.count {
        let worker = workers[started % workers.count]
        var piece = worker.takePiece()
        do throws(StreamFailure) { try fill(&piece, from: &source) } catch { throw .stream(error) }
        worker.start(piece, isLast: isAtEnd)
        started += 1
      }
      guard delivered < started else { return }
      let parsed = workers[delivered % workers.count].wait()
      parsed.statements.send(to: &sink)
      if var failure = parsed.failure {
        failure.line += lines
        throw .syntax(failure)
      }
      lines += parsed.lines
      workers[delivered % workers.count].putBack(parsed)
      delivered += 1
    }
  }

  /// Reads the next piece, up to a line end.
  private mutating func fill(
    _ piece: inout [UInt8], from source: inout some ByteSource
  ) throws(StreamFailure) {
    piece.removeAll(keepingCapacity: true)
    piece += rest
    rest.removeAll(keepingCapacity: true)
    while !isAtEnd {
      let bytes = try source.next()
      isAtEnd = bytes.isEmpty
      guard piece.count + bytes.count >= Self.pieceLength,
        let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
      else {
        piece += bytes
        continue
      }
      piece += bytes[...end]
      rest += bytes[(end + 1)...]
      return
    }
  }
}

/// A thread's part in reading a text: a parser, and what it has read last.
///
/// A class, because two threads hold it by turns. Its memory is used again for the next piece.
private final class LineWorker: Sendable {
  /// What a piece says.
  struct Parsed: Sendable {
    var piece: [UInt8] = []
    var statements = StatementBatch()
    /// What is wrong behind these statements, its line counted from the piece's first.
    var failure: SyntaxError?
    /// How many lines the piece has.
    var lines = 0
  }

  private struct State: Sendable {
    var parser: LineParser
    var parsed = Parsed()
    var isLast = false

    /// Reads the piece.
    mutating func run() {
      let before = parser.countLines()
      parsed.statements.removeAll()
      do throws(SyntaxError) {
        try parser.consume(parsed.piece, into: &parsed.statements)
        if isLast { try parser.finish(into: &parsed.statements) }
      } catch {
        parsed.failure = error
        parsed.failure?.line -= before
        return
      }
      parsed.lines = parser.countLines() - before
    }
  }

  private let state: Mutex<State>
  private let isDone = DispatchSemaphore(value: 0)

  init(_ parser: LineParser) { state = Mutex(State(parser: parser)) }

  /// Memory for a piece.
  func takePiece() -> [UInt8] {
    state.withLock { state in
      defer { state.parsed.piece = [] }
      return state.parsed.piece
    }
  }

  /// Begins to read a piece.
  func start(_ piece: [UInt8], isLast: Bool) {
    state.withLock {
      $0.parsed.piece = piece
      $0.isLast = isLast
    }
    DispatchQueue.global(qos: .userInitiated).async {
      self.state.withLock { $0.run() }
      self.isDone.signal()
    }
  }

  /// What the piece says, as soon as it is read.
  func wait() -> Parsed {
    isDone.wait()
    return state.withLock { state in
      defer { state.parsed = Parsed() }
      return state.parsed
    }
  }

  /// Gives back what was delivered, for the next piece.
  func putBack(_ parsed: Parsed) {
    state.withLock { $0.parsed = parsed }
  }
}
