import Text

/// What of a site's files couldn't be read, and which findings would be false because of it.
struct SourceGaps: Sendable {
  /// The beginnings of ids that depend on what is missing.
  private let areas: Set<String>
  /// The names of files that nobody can be blamed for naming.
  private let names: [String]
  /// The folders of the languages whose locks are missing: `content/it/`.
  private let unlocked: [String]

  /// - Parameters:
  ///   - loaded: What was found wrong with all files but the pages.
  ///   - hasUnreadPages: Whether there are pages that aren't known.
  init(_ loaded: [Diagnostic], hasUnreadPages: Bool) {
    let errors = loaded.filter { $0.severity == .error }
    var areas: Set<String> = []
    var unlocked: [String] = []
    for file in Set(errors.map(\.location.file.text)) {
      areas.formUnion(Self.areas(dependingOn: file))
      if file.endsInBytes(of: Self.lock) { unlocked.append(String(file.dropLast(Self.lock.count))) }
    }
    // Templates may name what only a page's `extra` supplies.
    if hasUnreadPages { areas.insert("template.unknown-name") }
    self.areas = areas
    self.unlocked = unlocked.map { $0 + "/" }
    names = errors.filter { $0.id.hasPrefix("file.") }.compactMap {
      SitePath.names(of: $0.location.file.text).last.map { String($0) }
    }
  }

  private static let lock = "/translations.lock"

  private static func areas(dependingOn file: String) -> [String] {
    switch file {
    case "content/facts.yaml": words + ["fact."]
    case "content/payments.yaml": words + ["payment."]
    case "content/tools.yaml": words + ["tool."]
    case "content/contact.yaml": words + ["contact."]
    case "content/redirects.yaml":
      ["redirect.", "url.lost", "id.lost", "lock.orphan", "translation.stale"]
    case "content/published.lock":
      ["url.lost", "id.lost", "translation.unreleased", "translation.unrecorded"]
    case _ where file.endsInBytes(of: ".mustache"): ["template.", "section.unknown"]
    case _ where file.endsInBytes(of: ".yaml"): ["template.unknown-name"]
    default: []
    }
  }

  /// The ids of findings that depend on which words are translated.
  private static let words = [
    "lock.orphan", "lock.moved", "config.part", "translation.unreleased", "translation.regressed",
    "translation.unrecorded",
  ]

  /// Whether a finding may be false, as far as what is missing goes.
  func hides(_ diagnostic: Diagnostic) -> Bool {
    let id = diagnostic.id
    if areas.contains(where: id.hasPrefix) { return true }
    if id.hasPrefix("translation."),
      unlocked.contains(where: diagnostic.location.file.text.hasPrefix)
    {
      return true
    }
    return Self.namingFiles.contains(id)
      && names.contains { diagnostic.message.contains(bytesOf: $0) }
  }

  /// The ids of findings that say that a file isn't there.
  private static let namingFiles: Set<String> = [
    "link.unresolved", "image.missing", "payment.logo", "asset.missing",
  ]
}
