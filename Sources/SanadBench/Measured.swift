// One run of a program: its time and memory, as the system counts them.
//
// Here `unsafe` stands for the C strings and structs of posix_spawn(3) and wait4(2).
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a run of a program cost.
struct Measured {
  /// Seconds by the clock.
  let wall: Double
  /// Seconds of the processor, in the program and in the system for it.
  let processor: Double
  /// The most memory that it held, in MiB; not less than what this process holds, which the system
  /// counts along until the program begins.
  let memory: Double

  /// Runs a program with its output into a file, and waits for it.
  ///
  /// - Returns: Nothing where it could not be run or failed.
  static func run(_ words: [String], output: String) -> Measured? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(
      &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let start = now
    guard unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    return Measured(
      wall: now - start,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      memory: Double(usage.ru_maxrss) / 1024)
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
