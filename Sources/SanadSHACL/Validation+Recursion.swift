// Shapes that lead back to themselves: they hold wherever nothing says that they do not.
internal import SanadRDF

/// Questions whose answers depend on one another.
///
/// Each is taken to be answered yes until its shape is found not to be met; those that rested on it are
/// then asked again. No negation lies between them, so that a no stays a no, and the end is reached.
struct RecursiveQuestions {
  /// Whether a node meets a shape.
  struct Question: Hashable, Sendable {
    let shape: Term
    let node: Term
  }

  /// What was found so far for each question.
  private(set) var answers: [Question: [Finding]] = [:]
  private var pending: [Question] = []
  private var queued: Set<Question> = []
  private var dependents: [Question: [Question]] = [:]
  private var current: Question

  /// The questions behind a first one.
  init(_ first: Question) {
    current = first
    ask(first)
  }

  /// What is known of a question that the current one depends on.
  mutating func findings(for question: Question) -> [Finding] {
    if dependents[question]?.last != current { dependents[question, default: []].append(current) }
    if answers[question] == nil { ask(question) }
    return answers[question] ?? []
  }

  /// The next question to look at, or nil when all answers are settled.
  mutating func next() -> Question? {
    guard let next = pending.popLast() else { return nil }
    queued.remove(next)
    current = next
    return next
  }

  /// Takes what was found for the current question.
  mutating func record(_ findings: [Finding]) {
    var seen: Set<Finding.Key> = []
    let distinct = findings.filter { seen.insert($0.key).inserted }
    let isChanged = distinct.count != answers[current]?.count
    answers[current] = distinct
    guard isChanged else { return }
    for question in dependents[current] ?? [] where queued.insert(question).inserted {
      pending.append(question)
    }
  }

  private mutating func ask(_ question: Question) {
    answers[question] = []
    pending.append(question)
    queued.insert(question)
  }
}

extension Validation {
  /// What a shape that leads back to itself does not allow at a node.
  mutating func answer(
    _ question: RecursiveQuestions.Question
  ) throws(ShapeError) -> [Finding] {
    if let known = settled[question] { return known }
    if let findings = round?.findings(for: question) { return findings }
    round = RecursiveQuestions(question)
    while let next = round?.next() {
      guard let shape = shapes.shapes[next.shape] else { continue }
      let findings = try check(shape, at: next.node)
      round?.record(findings)
    }
    settled.merge(round?.answers ?? [:]) { old, _ in old }
    round = nil
    return settled[question] ?? []
  }

  /// Whether a node meets a shape, where the asker counts on a no as much as on a yes.
  ///
  /// Such a shape does not lead back to the asker, so that it can be settled at once.
  mutating func conformsForCertain(_ node: Term, to shape: Term) throws(ShapeError) -> Bool {
    let asking = round
    round = nil
    defer { round = asking }
    return try conforms(node, to: shape)
  }
}

extension Finding {
  /// What makes a finding differ from others.
  struct Key: Hashable {
    let focus: Term
    let shape: Term
    let constraint: Constraint
    let path: PropertyPath?
    let value: Term?
  }

  fileprivate var key: Key {
    Key(focus: focus, shape: shape.node, constraint: constraint, path: path, value: value)
  }
}
