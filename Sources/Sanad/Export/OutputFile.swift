// A file that is there whole or not at all.
//
// Here `unsafe` stands for the paths that strings lend to rename(2).
internal import Foundation
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes files.
package enum OutputFile {
  /// Lets some work write pieces beside a path, then puts them in its place: what was there before stays
  /// until all is written.
  ///
  /// - Parameter work: Is given what writes a piece.
  /// - Throws: `ExportError.unwritable`, or what the work throws; nothing is left behind then.
  package static func write(
    to path: String,
    _ work: (_ write: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void
  ) throws(ExportError) {
    let place = URL(filePath: path).resolvingSymlinksInPath()
    let part = place.appendingPathExtension("part")
    let manager = FileManager.default
    do {
      try Data().write(to: part)
    } catch {
      throw unwritable(path, error)
    }
    do throws(ExportError) {
      try write(into: part, work, path)
      if unsafe rename(part.path, place.path) != 0 {
        throw .unwritable(path: path, reason: .other(unsafe String(cString: strerror(errno))))
      }
    } catch {
      try? manager.removeItem(at: part)
      throw error
    }
  }

  /// Finds out whether a file can be made at a path, before there is anything to write.
  ///
  /// - Throws: `ExportError.unwritable` where its folder is missing or not to be written in.
  package static func check(_ path: String) throws(ExportError) {
    let manager = FileManager.default
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    var isFolder = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw .unwritable(path: path, reason: .noFolder)
    }
    guard manager.isWritableFile(atPath: folder) else {
      throw .unwritable(path: path, reason: .noPermission)
    }
    if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
      throw .unwritable(path: path, reason: .isFolder)
    }
  }

  private static func write(
    into part: URL,
    _ work: (_ write: ([UInt8]) throws(ExportError) -> Void) throws(ExportError) -> Void,
    _ path: String
  ) throws(ExportError) {
    let file: FileHandle
    do {
      file = try FileHandle(forWritingTo: part)
    } catch {
      throw unwritable(path, error)
    }
    defer { try? file.close() }
    try work { bytes throws(ExportError) in
      do {
        try file.write(contentsOf: Data(bytes))
      } catch {
        throw unwritable(path, error)
      }
    }
  }

  private static func unwritable(_ path: String, _ error: any Error) -> ExportError {
    .unwritable(path: path, reason: (error as? CocoaError).map(reason) ?? .other("\(error)"))
  }

  private static func reason(_ error: CocoaError) -> ExportError.Reason {
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: .noFolder
    case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly: .noPermission
    case .fileWriteOutOfSpace: .diskFull
    default: .other("\(error)")
    }
  }
}
