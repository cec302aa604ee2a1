// Another program run once, with the time and the memory that it took.
internal import Foundation

/// What a run of a program cost.
struct ChildRun: Sendable {
  /// Seconds from start to end.
  let wall: Double
  /// Seconds of processor time, of the program and of the system on its behalf.
  let cpu: Double
  /// The most memory that was resident, in bytes, as last seen before the end.
  let peakMemory: Int
  /// What it wrote to standard output.
  let output: String

  /// Why a run says nothing.
  enum Failure: Error, CustomStringConvertible {
    case notStarted(program: String)
    case failed(command: String, code: Int32, message: String)

    var description: String {
      switch self {
      case .notStarted(let program): "\(program): cannot be started; is it installed?"
      case .failed(let command, let code, let message):
        "\(command): ended with code \(code)\n\(message)"
      }
    }
  }

  /// Runs a program to its end; its standard input is empty.
  ///
  /// Memory is read from `/proc` every ten milliseconds, so that the peak of runs shorter than that is
  /// not seen.
  ///
  /// - Throws: `Failure` where it cannot be started or ends with another code than 0.
  init(_ program: String, _ arguments: [String]) throws {
    let folder = FileManager.default.temporaryDirectory
    let streams = ["out", "err"].map { folder.appending(path: "sanad-bench-\(UUID()).\($0)") }
    defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    for stream in streams { try Data().write(to: stream) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    let before = Self.childrenSeconds()
    let clock = ContinuousClock.now
    do {
      try process.run()
    } catch {
      throw Failure.notStarted(program: program)
    }
    var peak = 0
    while process.isRunning {
      peak = max(peak, Self.peakMemory(of: process.processIdentifier))
      Thread.sleep(forTimeInterval: 0.01)
    }
    process.waitUntilExit()
    wall = (ContinuousClock.now - clock) / .seconds(1)
    cpu = Self.childrenSeconds() - before
    peakMemory = peak
    output = String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure.failed(
        command: ([program] + arguments).joined(separator: " "), code: process.terminationStatus,
        message: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self))
    }
  }

  /// The processor time of all children that have ended.
  private static func childrenSeconds() -> Double {
    var usage = rusage()
    // The C call fills the structure that it is given; nothing keeps the pointer.
    unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// The peak of resident memory of a running process in bytes; 0 once it has ended.
  private static func peakMemory(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Int($0)
      })
    else { return 0 }
    return kilobytes * 1024
  }
}
