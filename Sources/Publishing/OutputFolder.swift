import Files
import Platform
import Text

/// The folder that a site is published to.
package struct OutputFolder: Sendable {
  private let rules: OutputRules
  private let force: Bool
  private var cache: CacheFolder
  /// Whether a share of a site goes there, which says so.
  private var isForShard = false

  /// Names an output folder; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - path: As the user gave it; a relative one counts from the working folder.
  ///   - site: The site folder, which the output may lie in but not hold.
  ///   - protecting: The folders of the sources, which must not be, hold or lie in the output.
  ///   - force: Whether a folder with files of others and no manifest may be used. They stay.
  package init(path: String, site: String, protecting: [String], force: Bool) {
    let home = getenv("HOME").map { String(cString: $0) }
    rules = OutputRules(path: path, site: site, protecting: protecting, home: home)
    self.force = force
    cache = CacheFolder(path: "\(site)/\(CacheFolder.defaultName)", for: rules)
  }

  /// The same with the cache in another folder than the site's `.sitegen-cache`.
  package func caching(in path: String) -> Self {
    var folder = self
    folder.cache = CacheFolder(path: path, for: rules)
    return folder
  }

  /// The same for a share of a site, which never takes the place of a whole one.
  package func forShard() -> Self {
    var folder = self
    folder.isForShard = true
    return folder
  }

  /// Makes the folder if it isn't there, locks it and removes what a build that died left in it.
  ///
  /// `waiting` is called with a sentence before another build is waited for. Throws
  /// ``OutputRefusal`` if the folder can't be an output folder, or ``MachineFailure``.
  package func open(waiting: (String) -> Void) throws -> OutputStage {
    let output = try lock(waiting)
    do {
      let cache = try cache.open()
      return try OutputStage(output: output, published: prepare(output), cache: cache)
    } catch {
      output.discard()
      throw error
    }
  }

  /// Opens and locks the folder, again if it was replaced while another build was waited for.
  private func lock(_ waiting: (String) -> Void) throws -> OpenOutput {
    while true {
      let place = try rules.resolve()
      let created = try place.create()
      do {
        let folder = Descriptor(try SystemCall.openFolder(place.text))
        try lock(folder, waiting)
        let inPlace = try SystemCall.status(place.text).identity
        if try SystemCall.status(of: folder.number).identity == inPlace {
          return OpenOutput(path: rules.path, folder: folder, created: created)
        }
      } catch {
        if error.code != ENOENT { throw error.failure(to: "lock", rules.path) }
      }
    }
  }

  private func lock(_ folder: Descriptor, _ waiting: (String) -> Void) throws(SystemError) {
    do {
      try SystemCall.lock(folder.number, waiting: false)
    } catch  where error.code == EWOULDBLOCK {
      waiting("another build is writing to '\(rules.path)': waiting for it to end")
      try SystemCall.lock(folder.number, waiting: true)
    }
  }

  /// Checks what the folder holds, and returns the manifest in it or an empty one.
  private func prepare(_ output: OpenOutput) throws -> PublishedManifest {
    let items: [FolderListing.Item]
    do {
      items = try FolderListing(of: output.root).items
    } catch {
      throw error.failure(to: "list", rules.path)
    }
    let stage = items.first { $0.name == OwnName.stage.text }
    if let stage, stage.kind != .folder {
      throw OutputRefusal(rule: .stageIsForeign, path: rules.path)
    }
    let manifest = try PublishedManifest.read(in: output)
    let foreign = items.map(\.name).filter { $0.utf8.first != UInt8(ascii: ".") }
    if manifest == nil, !force, let first = foreign.min(by: PathOrder.byBytes) {
      throw OutputRefusal(rule: .holdsForeignFiles(first), path: rules.path)
    }
    let isShard = items.contains { $0.name == OwnName.shard.text }
    if isForShard, !isShard, manifest?.manifest.paths.isEmpty == false {
      throw OutputRefusal(rule: .holdsWholeSite, path: rules.path)
    }
    if stage != nil { try output.removeStage() }
    return manifest ?? PublishedManifest(manifest: Manifest([]), isOnDisk: false)
  }
}
