package import Publishing
package import Text

/// The files that differ between two builds, in the order in which a host gets them.
package struct BuildChanges: Sendable {
  package enum Kind: String, Sendable { case added, changed, removed }

  package struct Entry: Equatable, Sendable {
    package let path: OutputPath
    package let step: DeploymentStep
    package let kind: Kind
    /// Of the new file; `nil` for one that is gone, and where nobody knows.
    package let digest: FileDigest?
  }

  package let entries: [Entry]

  /// Compares the builds by their manifests.
  ///
  /// - Throws: ``UsageFailure`` if the new build's folder lacks what is to be taken from it,
  ///   ``MachineFailure``.
  package init(from old: PublishedBuild, to new: PublishedBuild) throws {
    var (present, removed): ([Entry], [Entry]) = ([], [])
    for pair in ManifestPairs(old.manifest, new.manifest) {
      switch pair {
      case (let former?, nil):
        removed.append(Entry(path: former.path, step: .removed, kind: .removed, digest: nil))
      case (let former, let file?):
        let digest = new.digest(of: file)
        if let former, let digest, digest == old.digest(of: former) { continue }
        try new.find(file.path)
        let kind = former == nil ? Kind.added : .changed
        let step = DeploymentStep(of: Self.original(of: file.path, in: new.manifest))
        present.append(Entry(path: file.path, step: step, kind: kind, digest: digest))
      case (nil, nil): break
      }
    }
    var entries = Self.ordered(present, in: new.manifest)
    entries += Self.orderedRemovals(removed, in: old.manifest)
    if !entries.isEmpty {
      let kind = old.manifest.paths.isEmpty ? Kind.added : .changed
      entries.append(Entry(path: OwnName.manifest, step: .manifest, kind: kind, digest: nil))
    }
    self.entries = entries
  }
}

extension BuildChanges {
  /// The file that a compressed one is made of; another file is its own.
  private static func original(of path: OutputPath, in manifest: Manifest) -> OutputPath {
    for compression in Compression.allCases where path.text.endsInBytes(of: compression.suffix) {
      let original = OutputPath(String(path.text.dropLast(compression.suffix.count)))
      if manifest.contains(original) { return original }
    }
    return path
  }

  /// By steps; what is new comes before what changed, since that may lead there, and a compressed
  /// file right behind its original.
  private static func ordered(_ entries: [Entry], in manifest: Manifest) -> [Entry] {
    let kinds = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.kind) })
    let ranked = entries.map { entry in
      let original = original(of: entry.path, in: manifest)
      return (
        entry: entry, original: original,
        rank: [
          DeploymentStep.allCases.firstIndex(of: entry.step)!,
          // It names all other files of its folder.
          original == PagefindPath.entry ? 1 : 0,
          (kinds[original] ?? entry.kind) == .added ? 0 : 1,
        ]
      )
    }
    return ranked.sorted { left, right in
      if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
      let order = OutputPath.componentDifference(left.original, right.original)
      return order != 0 ? order < 0 : OutputPath.byComponents(left.entry.path, right.entry.path)
    }.map(\.entry)
  }

  /// The other way round: first what leads to others.
  private static func orderedRemovals(_ entries: [Entry], in manifest: Manifest) -> [Entry] {
    let steps = entries.map { DeploymentStep(of: original(of: $0.path, in: manifest)) }
    return [DeploymentStep.others, .pages, .assets].flatMap { step in
      zip(entries, steps).filter { $1 == step }.map(\.0)
    }
  }
}
