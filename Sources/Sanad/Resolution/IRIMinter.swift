// The IRIs of entities: from the authority, or from class and canonical name.
internal import SanadRDF

/// Gives every entity an IRI that depends on its content only.
struct IRIMinter {
  /// What an IRI is made from.
  struct Request {
    /// The node that stands for the cluster.
    let cluster: Int
    /// The IRI of the authority entry, relative to the base.
    let authority: String?
    /// The top class in lower case.
    let family: String
    /// The canonical name.
    let name: String
    /// The year of an event, where its name does not have it.
    let year: String?
    /// The country, as an authority IRI, to tell bodies of one name apart.
    let country: String?
    /// Content by which entities that agree in all else are told apart and put in order.
    let content: String
  }

  /// What every IRI begins with.
  let base: String

  /// IRIs for clusters.
  ///
  /// Where two would be the same, the first in the order of content keeps it, unless an authority entry
  /// has it; the others get their country's name, or a hash of their content, as an ending.
  ///
  /// - Complexity: O(n log n).
  func iris(for requests: [Request]) -> [Int: IRI] {
    var taken: Set<String> = []
    var result: [Int: IRI] = [:]
    for request in requests {
      guard let path = request.authority else { continue }
      taken.insert(path)
      result[request.cluster] = IRI(base + path)
    }
    let minted = requests.filter { $0.authority == nil }.sorted {
      $0.content.utf8.lexicographicallyPrecedes($1.content.utf8)
    }
    for request in minted {
      let year = request.year.map { "-" + $0 } ?? ""
      let plain = request.family + "/" + Slug.make(request.name) + year
      var choices = [plain]
      if let country = request.country?.split(separator: "/").last {
        choices.append(plain + "-" + Slug.make(String(country)))
      }
      let hash = ContentHash.name(request.family, request.name, request.content)
      choices += [plain + "-" + hash.prefix(6), plain + "-" + hash]
      let path = choices.first { !taken.contains($0) } ?? plain + "-" + hash + hash
      taken.insert(path)
      result[request.cluster] = IRI(base + path)
    }
    return result
  }
}
