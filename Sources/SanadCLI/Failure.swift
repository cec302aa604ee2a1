// A run that failed: the message on standard error, exit code 1.
internal import ArgumentParser

/// The end of a command that could not do its work.
struct Failure: Error, CustomStringConvertible {
  /// What went wrong and what to do.
  let description: String

  /// A failure with its message.
  init(_ description: String) { self.description = description }

  /// The result of some work; its error, whatever it is, becomes a failure in its own words.
  static func catching<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      throw Failure("\(error)")
    }
  }

  /// The result of some work that waits.
  static func catching<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch {
      throw Failure("\(error)")
    }
  }
}
