// The processor time of this process, which other work on the machine does not change.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The clock of the process.
enum ProcessorClock {
  /// Seconds of the processor so far.
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
