import Mustache
import YAML

/// Reads the site's configuration, data, templates and words, and finds its pages.
struct SourceLoader {
  let folder: SourceFolder
  let options: BuildOptions

  /// Loads what was found in the folder.
  ///
  /// - Parameter listing: The names of the folder's files.
  /// - Returns: The tree, and the warnings met on the way.
  /// - Throws: ``BuildFailure`` for mistakes of the authors; any other error is the machine's.
  func load(_ listing: SourceListing) async throws -> Diagnosed<SourceTree> {
    var diagnostics: [Diagnostic] = []
    let configuration = try configuration(&diagnostics)
    let layout = ContentLayout(entries: listing.content, languages: configuration.languages)
    diagnostics += layout.diagnostics
    let theme = Theme(folder: folder, own: listing.templates)
    diagnostics += listing.templates.compactMap { Diagnostic.unreadable($0) ?? Theme.unused($0) }
    // Side by side: the words of all languages take as long as all else.
    async let words = StringsLoader(folder: folder, theme: theme, layout: layout)
      .load(configuration)
    var assets = AssetLoader(
      folder: folder, theme: theme, settings: configuration.theme)
    let assetTable = try assets.load(content: layout.assets)
    diagnostics += assets.diagnostics
    let templates = try TemplateLoader(theme: theme).load(&diagnostics)
    let data = try siteData(layout, &diagnostics)
    let locks = try locks(layout, &diagnostics)
    let facts = configuration.languages.map { ($0.language, FactTexts(data.facts, in: $0)) }
    let (strings, found) = try await words
    diagnostics += found
    try diagnostics.throwIfErrors()
    let tree = SourceTree(
      folder: folder, configuration: configuration, data: data, pages: layout.pages,
      assets: assetTable, templates: templates, strings: strings,
      facts: Dictionary(uniqueKeysWithValues: facts), locks: locks)
    return Diagnosed(tree, diagnostics)
  }

  /// 16 MiB: some hundred thousand lines.
  private static let lockLimit = 16 << 20

  private func locks(
    _ layout: ContentLayout, _ diagnostics: inout [Diagnostic]
  ) throws -> [Language: TranslationLock] {
    var locks: [Language: TranslationLock] = [:]
    for (language, path) in layout.lockFiles {
      guard let bytes = try folder.text(path, limit: Self.lockLimit, &diagnostics) else { continue }
      let (lock, found) = TranslationLockReader.read(bytes, file: path)
      locks[language] = lock
      diagnostics += found
    }
    return locks
  }

  private func siteData(
    _ layout: ContentLayout, _ diagnostics: inout [Diagnostic]
  ) throws -> SiteData {
    var site = SiteData()
    if let read = try data("payments.yaml", layout, &diagnostics, PaymentsReader.read) {
      site.payments = read
    }
    if let read = try data("facts.yaml", layout, &diagnostics, FactsReader.read) {
      site.facts = read
    }
    if let read = try data("contact.yaml", layout, &diagnostics, ContactReader.read) {
      site.contact = read
    }
    if let read = try data("tools.yaml", layout, &diagnostics, ToolsReader.read) {
      site.tools = read
    }
    if let read = try data("redirects.yaml", layout, &diagnostics, RedirectsReader.read) {
      site.redirects = read
    }
    if layout.dataFiles.contains(PublishedLedger.path),
      let bytes = try folder.text(
        PublishedLedger.path, limit: PublishedLedger.sizeLimit, &diagnostics)
    {
      site.ledger = PublishedLedger(bytes, &diagnostics)
    }
    return site
  }

  /// `site.yaml` comes first: without it nothing else can be understood.
  private func configuration(_ diagnostics: inout [Diagnostic]) throws -> SiteConfiguration {
    let path = "content/site.yaml"
    if let bytes = try folder.text(path, limit: YAMLParser.Limits.dataFile.bytes, &diagnostics) {
      let (configuration, found) = SiteConfigurationReader.read(
        bytes, file: path, baseURL: options.baseURL)
      diagnostics += found
      if let configuration { return configuration }
    }
    let isMissing = diagnostics.contains { $0.id == "file.missing" }
    if isMissing { diagnostics = [Self.noSite(path)] }
    throw BuildFailure(diagnostics: diagnostics.sortedAndUnique())
  }

  /// One data file, if the site has it.
  private func data<Value>(
    _ name: String, _ layout: ContentLayout, _ diagnostics: inout [Diagnostic],
    _ read: (_ bytes: [UInt8], _ reader: StrictReader) -> (Value, [Diagnostic])
  ) throws -> Value? {
    let path = "content/\(name)"
    guard layout.dataFiles.contains(path),
      let bytes = try folder.text(path, limit: YAMLParser.Limits.dataFile.bytes, &diagnostics)
    else { return nil }
    var reader = StrictReader(file: path, languages: layout.languages)
    reader.markets = layout.markets
    let (value, found) = read(bytes, reader)
    diagnostics += found
    return value
  }

  private static func noSite(_ path: String) -> Diagnostic {
    Diagnostic(
      error: "file.missing", at: SourceLocation(file: path), "there is no such file",
      hint: "--site names the folder that holds content/")
  }
}
