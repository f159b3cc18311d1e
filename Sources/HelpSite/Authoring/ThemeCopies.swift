import Files
package import Text

/// The default theme's files beside those of the same name that a site has.
package struct ThemeCopies: Sendable {
  let folder: SourceFolder
  let lock: ThemeLock
  /// The site's own bytes by name, of those that the program carries or has carried.
  let own: [String: ContentHash]

  init(_ folder: SourceFolder) throws {
    self.folder = folder
    let files = try SourceListing(of: folder).templates.filter { $0.kind == .file }
    let isLocked = files.contains { $0.path == ThemeLock.path }
    lock =
      isLocked
      ? ThemeLock(try folder.readAgain(ThemeLock.path, limit: ThemeLock.sizeLimit)) : ThemeLock()
    var own: [String: ContentHash] = [:]
    for file in files {
      let name = String(Substring(file.path.text.utf8.dropFirst("templates/".utf8.count)))
      guard Theme.builtIn[name] != nil || lock.hashes[name] != nil else { continue }
      own[name] = ContentHash(of: try folder.readAgain(file.path, limit: AssetLoader.sizeLimit))
    }
    self.own = own
  }

  /// The names of the default theme's files, sorted, each with whether the site has its own.
  package var files: [(name: String, isOwn: Bool)] {
    Theme.builtIn.keys.sorted(by: PathOrder.byBytes).map { ($0, own[$0] != nil) }
  }

  /// Copies files of the default theme into the site, and notes in the lock what they were.
  ///
  /// - Parameters:
  ///   - names: Such as `partials/footer.mustache`.
  ///   - force: Whether files of the site may be written over.
  /// - Returns: The files that were written.
  /// - Throws: ``UsageFailure`` for a name that the theme hasn't, or for a file that is there with
  ///   other bytes; then nothing is written. Else the machine's failure.
  package func copy(_ names: [String], force: Bool) throws -> [SourcePath] {
    let files = try names.map { name in
      guard let bytes = Theme.builtIn[name] else {
        let hint = NearestName.hint(name, among: Theme.builtIn.keys).map { "; \($0)" } ?? ""
        throw UsageFailure(description: "the default theme has no file '\(name)'\(hint)")
      }
      // A run that was killed may have written it and not the lock.
      if let own = own[name], own != ContentHash(of: bytes), !force {
        throw UsageFailure(
          description: "'templates/\(name)' is there already; --force writes over it")
      }
      return (name: name, path: SourcePath("templates/\(name)"), bytes: bytes)
    }
    var lock = lock
    for file in files { lock.hashes[file.name] = ContentHash(of: file.bytes) }
    for file in files where try !folder.create(file.path, with: file.bytes) {
      try folder.replace(file.path, with: file.bytes)
    }
    if try !folder.create(ThemeLock.path, with: Array(lock.text.utf8)) {
      try folder.replace(ThemeLock.path, with: Array(lock.text.utf8))
    }
    return files.map(\.path)
  }

  /// What became of each file that the site has in the place of one of the theme, sorted by name.
  package var states: [(name: String, state: ThemeCopyState)] {
    own.sorted { PathOrder.byBytes($0.key, $1.key) }.map { name, hash in
      (name, ThemeCopyState(own: hash, copied: lock.hashes[name], carried: Theme.hash(of: name)))
    }
  }
}

extension SiteBuild {
  /// The site's copies of files of the default theme.
  package func themeCopies() throws -> ThemeCopies { try ThemeCopies(folder) }
}

extension Theme {
  fileprivate static func hash(of name: String) -> ContentHash? {
    builtIn[name].map { ContentHash(of: $0) }
  }
}
