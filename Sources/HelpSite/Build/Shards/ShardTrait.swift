import Files
import Languages
import Publishing
import Text

/// Something that all shards of a site have in common.
struct ShardTrait: Equatable, Sendable {
  /// What it is, for people: `--drafts`, `content/it`.
  let name: String
  let value: String
  /// Whether people can read the value; else it is a hash.
  let isShown: Bool
}

extension ShardTrait {
  init(_ name: String, _ value: String) {
    self.init(name: name, value: value, isShown: true)
  }

  init(_ name: String, _ hash: ContentHash) {
    self.init(name: name, value: hash.hex, isShown: false)
  }

  /// What a reader of files wouldn't name: all that locks say, which shows on pages.
  fileprivate static let rest = "a lock"

  /// The traits of a build, most telling first.
  ///
  /// - Parameters:
  ///   - site: What is built.
  ///   - files: The hashes of its data files, assets and templates.
  ///   - options: What the caller chose.
  ///   - compressions: The ways in which text files are published a second time.
  /// - Returns: Traits that are the same in two builds only if all files of the output are.
  static func all(
    of site: ResolvedSite, _ files: [SourcePath: ContentHash], _ options: BuildOptions,
    _ compressions: [Compression]
  ) -> [ShardTrait] {
    let compressed = compressions.map { "\($0.rawValue) \($0.libraryVersion)" }
    return [ShardTrait("the program", ToolIdentity.hash)] + traits(options)
      + [ShardTrait("--compress", list(compressed))] + areas(site, files)
      + [ShardTrait(rest, site.renderer.fingerprint.whole)]
  }

  private static func traits(_ options: BuildOptions) -> [ShardTrait] {
    let flags = [
      ("--drafts", options.includesDrafts), ("--unreleased", options.includesUnreleased),
      ("--pseudo", options.includesPseudo),
    ]
    let division =
      switch options.share {
      case .whole: "none"
      case .part(_, let count): "into \(count) by --shard"
      case .languages: "by --render-languages"
      }
    let address = options.baseURL.map { $0.origin + $0.path } ?? "that of site.yaml"
    return [
      ShardTrait("the division", division), ShardTrait("--base-url", address),
      ShardTrait("--languages", options.languages.map { list($0.sorted().map(\.tag)) } ?? "all"),
    ] + flags.map { ShardTrait($0, $1 ? "on" : "off") }
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "none" : words.joined(separator: ",")
  }

  /// The sources, by the first two names of their paths.
  private static func areas(
    _ site: ResolvedSite, _ files: [SourcePath: ContentHash]
  ) -> [ShardTrait] {
    let pages = site.parsed.compactMap(\.page).map { ($0.file.path, $0.hash) }
    var areas: [String: [(path: SourcePath, hash: ContentHash)]] = [:]
    for (path, hash) in files.map({ ($0, $1) }) + pages {
      let names = SitePath.names(of: path.text).prefix(2)
      areas[names.joined(separator: "/"), default: []].append((path, hash))
    }
    return areas.sorted { $0.key < $1.key }.map { name, files in
      var writer = RecordWriter()
      for file in files.sorted(by: { $0.path < $1.path }) {
        writer.write(file.path.text)
        writer.write(file.hash)
      }
      return ShardTrait(name, ContentHash(of: writer.bytes))
    }
  }
}

extension [ShardTrait] {
  /// The differences that are named; more would hide the cause.
  private static var plenty: Int { 3 }

  /// What differs from other traits, as a sentence; `nil` if nothing does.
  func difference(from others: [ShardTrait]) -> String? {
    if self == others { return nil }
    let here = Dictionary(map { ($0.name, $0) }) { $1 }
    let there = Dictionary(others.map { ($0.name, $0) }) { $1 }
    let names = (others + filter { there[$0.name] == nil }).map(\.name)
      .filter { here[$0] != there[$0] }
    // All that a file says gets into the hash of all.
    let telling = names.count > 1 ? names.filter { $0 != ShardTrait.rest } : names
    var phrases = telling.prefix(Self.plenty).map { name in
      guard let own = here[name], let other = there[name], own.isShown else {
        return "\(name) differs"
      }
      return "\(name) is \(own.value), not \(other.value)"
    }
    if telling.count > Self.plenty { phrases.append("and \(telling.count - Self.plenty) more") }
    return phrases.joined(separator: ", ")
  }
}
