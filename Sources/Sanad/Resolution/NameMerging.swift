// Merges by identity of names: authority entries, whole names, names without their country, acronyms.
internal import SanadText

/// Joins entities that are known to be the same or bear the same name.
///
/// Blocking keys: the authority IRI; family and folded whole name; for bodies the folded name without
/// its country; for bodies the folded acronym. Every node is in a handful of blocks, and a block is
/// compared with the few groups that it falls into, so the work is near linear.
struct NameMerging {
  let corpus: Corpus
  let authority: KnownEntities

  /// Merges in order of certainty.
  func merge(into clusters: inout EntityClusters) {
    mergeKnown(&clusters)
    mergeSameNames(&clusters)
    mergeNamesWithoutCountry(&clusters)
    mergeAcronyms(&clusters)
  }

  private func mergeKnown(_ clusters: inout EntityClusters) {
    var blocks: [String: [Int]] = [:]
    for (index, node) in corpus.nodes.enumerated() {
      if let authority = node.authority { blocks[authority, default: []].append(index) }
    }
    for (iri, block) in blocks.sorted(by: { $0.key < $1.key }) {
      guard let first = block.first else { continue }
      for other in block.dropFirst() { clusters.merge(first, other, because: .authority(iri)) }
    }
  }

  private func mergeSameNames(_ clusters: inout EntityClusters) {
    var blocks: [String: [Int]] = [:]
    for (index, node) in corpus.nodes.enumerated() where node.family != .event {
      for name in node.fullNames {
        blocks["\(node.family.rawValue) \(name.joined(separator: " "))", default: []].append(index)
      }
    }
    for (key, block) in blocks.sorted(by: { $0.key < $1.key }) where block.count > 1 {
      let name = key.drop { $0 != " " }.dropFirst()
      clusters.mergeBlock(block, because: .sameName(String(name)))
    }
  }

  /// 'Conseil de l'eau nordien' and 'Conseil de l'eau de Nord' are one; 'Conseil de l'eau' alone
  /// is so only where an acronym is shared as well.
  private func mergeNamesWithoutCountry(_ clusters: inout EntityClusters) {
    var blocks: [String: [Int]] = [:]
    for (index, node) in corpus.nodes.enumerated() where node.family == .organization {
      for name in node.fullNames {
        let (words, country) = authority.withoutCountry(name)
        if let country {
          blocks[country + " " + words.joined(separator: " "), default: []].append(index)
        } else {
          for country in clusters.known(index).countries {
            blocks[country + " " + name.joined(separator: " "), default: []].append(index)
          }
          for acronym in node.acronyms {
            blocks[acronym + " " + name.joined(separator: " "), default: []].append(index)
          }
        }
        if country != nil {
          for acronym in node.acronyms {
            blocks[acronym + " " + words.joined(separator: " "), default: []].append(index)
          }
        }
      }
    }
    for (key, block) in blocks.sorted(by: { $0.key < $1.key }) where block.count > 1 {
      let name = key.drop { $0 != " " }.dropFirst()
      clusters.mergeBlock(block, because: .sameNameWithoutCountry(String(name)))
    }
  }

  /// A body known by its acronym alone is the one whose name the corpus gives for it, if it gives
  /// one only.
  private func mergeAcronyms(_ clusters: inout EntityClusters) {
    var named: [String: [Int]] = [:]
    var unnamed: [String: [Int]] = [:]
    for (index, node) in corpus.nodes.enumerated() where node.family == .organization {
      for acronym in node.acronyms where acronym.count > 2 {
        if node.fullNames.isEmpty {
          unnamed[acronym, default: []].append(index)
        } else {
          named[acronym, default: []].append(index)
        }
      }
    }
    for (acronym, block) in unnamed.sorted(by: { $0.key < $1.key }) {
      let bearers = Set((named[acronym] ?? []).map { clusters.root($0) })
      guard bearers.count < 2 else { continue }
      clusters.mergeBlock(bearers.sorted() + block, because: .acronym(acronym))
    }
  }
}
