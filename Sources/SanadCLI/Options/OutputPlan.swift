// Which files a run writes, worked out from -o and --format before anything is read.
internal import ArgumentParser
internal import Sanad

/// The outputs of a run: formats with their paths, or one format to standard output.
struct OutputPlan {
  /// An output: a path, or nil for standard output.
  struct Output {
    let format: ExportFormat
    let path: String?
  }

  let outputs: [Output]

  /// The plan for what the user says.
  ///
  /// `-o x.ttl` alone is that file; `-o x` is one file for each format, with its ending; `-o -` is
  /// standard output, in one format.
  ///
  /// - Throws: `ValidationError` where `-o -` is to carry several formats.
  init(path: String, formats: [ExportFormat]) throws {
    if path == "-" {
      guard formats.count < 2 else {
        throw ValidationError("'-o -' takes one format; give --format once")
      }
      outputs = [Output(format: formats.first ?? .turtle, path: nil)]
    } else if let format = ExportFormat(fileName: path), formats.isEmpty || formats == [format] {
      outputs = [Output(format: format, path: path)]
    } else {
      var seen: Set<ExportFormat> = []
      outputs = (formats.isEmpty ? ExportFormat.usual : formats)
        .filter { seen.insert($0).inserted }
        .map { Output(format: $0, path: path + "." + $0.fileExtension) }
    }
  }

  /// Finds out whether all files of the plan can be written.
  ///
  /// - Throws: `ExportError.unwritable` at the first that cannot.
  func check() throws(ExportError) {
    for output in outputs {
      if let path = output.path { try OutputFile.check(path) }
    }
  }
}
