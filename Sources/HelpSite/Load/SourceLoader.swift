import Files
import Languages
import Mustache
import Text
import YAML

/// Reads the site's configuration, data, templates and words, and finds its pages.
struct SourceLoader {
  let folder: SourceFolder
  let options: BuildOptions
  /// Whether a part may stand twice in locks, for they are written anew.
  var mendsLocks = false

  /// Loads what was found in the folder.
  ///
  /// - Parameter listing: The names of the folder's files.
  /// - Returns: The tree with all that could be read, and the mistakes met on the way.
  /// - Throws: ``BuildFailure`` for errors in `site.yaml`, by which all else is understood; any
  ///   other error is the machine's.
  func load(_ listing: SourceListing) async throws -> Diagnosed<SourceTree> {
    var diagnostics: [Diagnostic] = []
    let configuration = try diagnostics.take(configuration(listing))
    let layout = ContentLayout(entries: listing.content, languages: Array(configuration.languages))
    diagnostics += layout.diagnostics + listing.copies.map(Diagnostic.copy)
    let theme = Theme(folder: folder, own: listing.templates)
    diagnostics += listing.templates.compactMap { Diagnostic.unreadable($0) ?? Theme.unused($0) }
    // Side by side: the words of all languages take as long as all else.
    async let words = StringsLoader(folder: folder, theme: theme, layout: layout)
      .load(configuration)
    var assetLoader = AssetLoader(folder: folder, theme: theme, settings: configuration.theme)
    let assets = try diagnostics.take(assetLoader.load(content: layout.assets))
    let templates = try diagnostics.take(TemplateLoader(theme: theme).load())
    let locks = try diagnostics.take(locks(layout))
    let values = try factValues(layout)
    let strings = try await words
    // Files and data name the languages that the site has; nothing is read for others.
    let completed = options.includesPseudo ? configuration.withPseudoLanguages : configuration
    let tables = strings.value.completed(for: completed)
    let facts = FactTables(values.value, in: completed.languages, tables)
    // Of facts that can't be read it isn't known how they are named.
    let names =
      values.diagnostics.hasErrors || strings.diagnostics.hasErrors
      ? nil : FactNames(facts: facts, sections: SourceTree.sections(of: templates))
    diagnostics += values.diagnostics + strings.diagnostics
    diagnostics += configuration.unchecked.flatMap {
      names?.diagnostics(of: $0, in: layout.languages) ?? []
    }
    var data = try diagnostics.take(siteData(layout, names))
    data.redirects = data.redirects.expanded(for: configuration)
    if diagnostics.contains(where: { $0.severity == .error && $0.location.file == Self.site }) {
      throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
    }
    let tree = SourceTree(
      folder: folder, configuration: completed, data: data, pages: layout.pages,
      assets: assets, templates: templates, strings: tables,
      facts: facts, locks: locks)
    return Diagnosed(tree, diagnostics)
  }

  private static let site: SourcePath = "content/site.yaml"

  /// 16 MiB: some hundred thousand lines.
  private static let lockLimit = 16 << 20

  private func locks(_ layout: ContentLayout) throws -> Diagnosed<[Language: TranslationLock]> {
    var locks: [Language: TranslationLock] = [:]
    var diagnostics: [Diagnostic] = []
    for (language, path) in layout.lockFiles {
      let read = try folder.text(path, limit: Self.lockLimit, mayHaveConflicts: true).flatMap {
        TranslationLockReader.read($0, file: path)
      }
      locks[language] = diagnostics.take(read)
    }
    if mendsLocks { diagnostics.removeAll { $0.id == TranslationLockReader.duplicateID } }
    return Diagnosed(locks, diagnostics)
  }

  private func factValues(_ layout: ContentLayout) throws -> Diagnosed<[String: Fact]> {
    let read = try data("facts.yaml", layout, nil, FactsReader.read)
    return Diagnosed(read.value ?? [:], read.diagnostics)
  }

  private func siteData(
    _ layout: ContentLayout, _ names: FactNames?
  ) throws -> Diagnosed<SiteData> {
    var site = SiteData()
    var diagnostics: [Diagnostic] = []
    if let read = try diagnostics.take(data("payments.yaml", layout, names, PaymentsReader.read)) {
      site.payments = read
    }
    if let read = try diagnostics.take(data("contact.yaml", layout, names, ContactReader.read)) {
      site.contact = read
    }
    if let read = try diagnostics.take(data("tools.yaml", layout, names, ToolsReader.read)) {
      site.tools = read
    }
    if let read = try diagnostics.take(data("redirects.yaml", layout, names, RedirectsReader.read))
    {
      site.redirects = read
    }
    if let read = try diagnostics.take(data("glossary.yaml", layout, nil, GlossaryReader.read)) {
      site.glossary = read
    }
    site.ledger = try diagnostics.take(ledger(layout))
    site.days = try diagnostics.take(days(layout))
    return Diagnosed(site, diagnostics)
  }

  /// `site.yaml` comes first: without it nothing else can be understood.
  private func configuration(_ listing: SourceListing) throws -> Diagnosed<SiteConfiguration> {
    let path = Self.site
    let read = try folder.text(path, limit: YAMLParser.Limits.dataFile.bytes).flatMap {
      SiteConfigurationReader.read($0, file: path, baseURL: options.baseURL)
    }
    if let configuration = read.value ?? nil { return Diagnosed(configuration, read.diagnostics) }
    let isMissing = read.diagnostics.contains { $0.id == "file.missing" }
    let diagnostics = isMissing ? [Self.noSite(path, listing)] : read.diagnostics
    throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
  }

  /// One data file, if the site has it.
  private func data<Value>(
    _ name: String, _ layout: ContentLayout, _ names: FactNames?,
    _ read: (_ bytes: [UInt8], _ reader: StrictReader) -> Diagnosed<Value>
  ) throws -> Diagnosed<Value?> {
    let path: SourcePath = "content/\(name)"
    guard layout.dataFiles.contains(path) else { return Diagnosed(nil) }
    return try folder.text(path, limit: YAMLParser.Limits.dataFile.bytes).flatMap {
      var reader = StrictReader(file: path, languages: layout.languages)
      reader.markets = layout.markets
      reader.facts = names
      return read($0, reader)
    }
  }

  private func ledger(_ layout: ContentLayout) throws -> Diagnosed<PublishedLedger?> {
    guard layout.dataFiles.contains(PublishedLedger.path) else { return Diagnosed(nil) }
    return try folder.text(
      PublishedLedger.path, limit: PublishedLedger.sizeLimit, mayHaveConflicts: true
    ).flatMap(PublishedLedger.read)
  }

  private func days(_ layout: ContentLayout) throws -> Diagnosed<DayLedger?> {
    guard layout.dataFiles.contains(DayLedger.path) else { return Diagnosed(nil) }
    return try folder.text(
      DayLedger.path, limit: DayLedger.sizeLimit, mayHaveConflicts: true
    ).flatMap(DayLedger.read)
  }

  /// Who has a folder `content/` has only another name for the file.
  private static func noSite(_ path: SourcePath, _ listing: SourceListing) -> Diagnostic {
    let names = listing.content.map(\.path.text).filter {
      $0.utf8.count { $0 == UInt8(ascii: "/") } == 1
    }
    let other =
      names.first { $0.lowercased() == "content/site.yml" }
      ?? NearestName.to(path.text, among: names.filter { $0.lowercased().contains("site.") })
    return Diagnostic(
      error: "file.missing", at: SourceLocation(file: path), "there is no such file",
      hint: other.map { "rename \($0) to \(path)" }
        ?? "--site names the folder that holds content/")
  }
}
