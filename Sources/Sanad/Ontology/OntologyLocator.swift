// Where the ontology folder is.
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Finds the folder with `sanad.ttl`.
package struct OntologyLocator {
  /// What `--ontology` says.
  let option: String?
  /// The environment's variables.
  let environment: [String: String]
  /// The program's own path, with links resolved.
  let executable: String?
  /// The folder that the user is in.
  let currentFolder: String

  /// A locator for what the user and the system say.
  package init(
    option: String?, environment: [String: String], executable: String?, currentFolder: String
  ) {
    self.option = option
    self.environment = environment
    self.executable = executable
    self.currentFolder = currentFolder
  }

  /// A locator for this process.
  package init(option: String?) {
    let manager = FileManager.default
    let own = try? manager.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    self.init(
      option: option, environment: ProcessInfo.processInfo.environment,
      executable: own ?? CommandLine.arguments.first, currentFolder: manager.currentDirectoryPath)
  }

  /// The folder: that of the option or else of the variable and no other; else the first of those
  /// beside the program, above it, and in the current folder.
  ///
  /// - Throws: `OntologyError.notFound` with all the places that were looked at.
  package func folder() throws(OntologyError) -> String {
    let places = candidates
    guard let found = places.first(where: Self.isOntology) else {
      throw .notFound(places: places)
    }
    return found
  }

  private var candidates: [String] {
    if let option { return [option] }
    if let variable = environment["SANAD_ONTOLOGY"], !variable.isEmpty { return [variable] }
    var places: [String] = []
    if let executable, let program = Self.parent(of: executable) {
      places = [program + "/ontology", (Self.parent(of: program) ?? "") + "/share/sanad/ontology"]
      // A build folder lies inside the package, a few folders below its top.
      var folder = program
      while let parent = Self.parent(of: folder), !parent.isEmpty {
        places.append(parent + "/ontology")
        folder = parent
      }
    }
    places.append(currentFolder + "/ontology")
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }

  private static func isOntology(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/sanad.ttl")
  }

  /// The path up to its last slash; nil where there is none.
  private static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
