import Files
import Text

/// The folder where builds leave what makes the next one quick, outside of what is published.
///
/// It may be removed at any time. It has the tag by which programs that make backups know a cache
/// ([specification](https://bford.info/cachedir/)), and a memory for each output folder.
struct CacheFolder: Sendable {
  /// The folder in the site that is used if the user names none.
  static let defaultName = ".sitegen-cache"

  private let rules: OutputRules
  private let output: String

  /// Names a cache; nothing is touched yet.
  ///
  /// - Parameters:
  ///   - path: As the user gave it.
  ///   - rules: Of the output folder, which the cache must not be, hold or lie in.
  init(path: String, for rules: OutputRules) {
    output = rules.path
    self.rules = OutputRules(
      path: path, site: rules.site, protecting: rules.protecting, home: rules.home, place: .cache)
  }

  /// Finds the memory of the output folder.
  ///
  /// - Returns: The failure of a machine that can't tell where it is; only speed depends on it.
  /// - Throws: ``OutputRefusal`` if the folder can't be a cache.
  func open() throws(OutputRefusal) -> Result<BuildCache, MachineFailure> {
    do {
      let place = try rules.resolve()
      let output = try PhysicalPath(output)
      if output.holds(place) || place.holds(output) {
        throw OutputRefusal(rule: .overlapsOutput(self.output), path: rules.path, place: .cache)
      }
      let cache = BuildCache(
        path: rules.path, place: place, name: Self.name(output, in: try PhysicalPath(rules.site)))
      if let foreign = try cache.foreignFile() {
        throw OutputRefusal(rule: .holdsForeignFiles(foreign), path: rules.path, place: .cache)
      }
      return .success(cache)
    } catch let refusal as OutputRefusal {
      throw refusal
    } catch {
      return .failure(error as! MachineFailure)
    }
  }

  /// The name of the memory: of the output's path from the site, where it lies there, so that a site
  /// may be moved.
  private static func name(_ output: PhysicalPath, in site: PhysicalPath) -> String {
    let start = site.text + "/"
    let path = output.text
    let rest = path.beginsInBytes(with: start) ? path.utf8.dropFirst(start.utf8.count) : nil
    return BuildCache.prefix + ContentHash(of: Array(rest ?? path.utf8[...])).hex
  }
}
