// A file that is there whole or not at all.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes files.
package enum OutputFile {
  /// Writes bytes beside a path, then puts them in its place: what was there before stays until all is
  /// written.
  ///
  /// - Throws: `ExportError.unwritable`; nothing is left behind then.
  package static func write(_ bytes: [UInt8], to path: String) throws(ExportError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch let error as CocoaError {
      throw .unwritable(path: path, reason: reason(error))
    } catch {
      throw .unwritable(path: path, reason: .other("\(error)"))
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

  private static func reason(_ error: CocoaError) -> ExportError.Reason {
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: .noFolder
    case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly: .noPermission
    case .fileWriteOutOfSpace: .diskFull
    default: .other("\(error)")
    }
  }
}
