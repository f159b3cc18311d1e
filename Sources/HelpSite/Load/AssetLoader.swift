import Files
import Text

/// Reads the files of `content/assets/`, `content/files/`, `content/root/` and of the theme's `assets/`.
struct AssetLoader {
  let folder: SourceFolder
  let theme: Theme
  let settings: ThemeSettings
  private var diagnostics: [Diagnostic] = []
  private var assets: [String: Asset] = [:]
  private var surface = SchemeColor()
  private var brand = SchemeColor()
  private var hasThemeIcon = false

  init(folder: SourceFolder, theme: Theme, settings: ThemeSettings) {
    self.folder = folder
    self.theme = theme
    self.settings = settings
  }

  /// Larger files belong elsewhere: some hosts refuse them (Cloudflare Pages at 25 MiB).
  static let sizeLimit = 25 << 20

  private static let themeTypes = AssetTypes.ofContent.union([
    "css", "js", "json", "mjs", "webmanifest", "woff", "woff2",
  ])

  /// Those that people edit as text.
  private static let textTypes: Set<String> = [
    "css", "js", "json", "mjs", "svg", "txt", "webmanifest",
  ]

  /// A file of the site takes the place of the theme's file of the same path.
  mutating func load(content: [SourceEntry]) throws -> Diagnosed<AssetTable> {
    for entry in content {
      guard let folder = ContentFolder(of: entry.path) else { continue }
      try addContent(entry, path: Self.path(entry.path.text, below: folder.prefix), in: folder)
    }
    let themeAssets = theme.files.filter { $0.name.utf8.starts(with: "assets/".utf8) }
    // Style sheets come last: they hold the addresses of the others.
    for file in themeAssets where !file.name.endsInBytes(of: ".css") { try addTheme(file) }
    for file in themeAssets where file.name.endsInBytes(of: ".css") { try addTheme(file) }
    if hasThemeIcon, assets[ThemeIconName.picture] == nil,
      let drawing = assets[ThemeIconName.drawing]
    {
      let bytes = icon.picture
      add(ThemeIconName.picture, bytes, origin: .bytes(bytes), source: drawing.sourcePath)
    }
    let table = AssetTable(
      assets: assets, surface: surface, brand: brand, hasThemeIcon: hasThemeIcon)
    return Diagnosed(table, diagnostics)
  }

  /// Bytes, since a mark at the start of a name joins the slash before it to one `Character`.
  private static func path(_ path: String, below prefix: String) -> String {
    String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  private mutating func addContent(
    _ entry: SourceEntry, path: String, in folder: ContentFolder
  ) throws {
    guard folder.types.map({ isPublishable(entry.path, types: $0) }) ?? true else { return }
    guard let bytes = try diagnostics.take(self.folder.contents(entry.path, limit: Self.sizeLimit)),
      !hasConflicts(bytes, path: entry.path)
    else { return }
    if pathExtension(path) == "svg", let found = ActiveSVG(in: bytes) {
      diagnostics.append(found.diagnostic(file: entry.path))
    }
    let published: OutputPath? =
      switch folder {
      case .assets: nil
      case .files: OutputPath("files/" + path)
      case .root: OutputPath(path)
      }
    add(
      folder.key(of: path), bytes, at: published, origin: .file(entry.path), source: entry.path)
  }

  private mutating func addTheme(_ file: Theme.File) throws {
    let path = Self.path(file.name, below: "assets/")
    guard assets[path] == nil, isPublishable(file.path, types: Self.themeTypes) else { return }
    guard var bytes = try diagnostics.take(theme.contents(file, limit: Self.sizeLimit)),
      !hasConflicts(bytes, path: file.path)
    else { return }
    var origin = file.isBuiltIn ? Asset.Origin.bytes(bytes) : .file(file.path)
    if path == ThemeIconName.drawing, bytes == Theme.builtIn[file.name] {
      hasThemeIcon = true
      bytes = icon.drawing(bytes)
      origin = .bytes(bytes)
    }
    if bytes == Theme.builtIn[file.name], ["css", "js"].contains(pathExtension(path)) {
      bytes =
        path.endsInBytes(of: ".js") ? CompactText.script(bytes) : CompactText.styleSheet(bytes)
      origin = .bytes(bytes)
    }
    if path.endsInBytes(of: ".css") {
      let sheet = StyleSheet(path: path, file: file.path)
      bytes = diagnostics.take(sheet.resolvingAddresses(in: bytes, assets: assets))
      if path == Self.mainSheet { addSettings(to: &bytes) }
      origin = .bytes(bytes)
    }
    add(path, bytes, origin: origin, source: file.path)
  }

  /// Finds what a merge has left in an asset that people edit as text.
  private mutating func hasConflicts(_ bytes: [UInt8], path: SourcePath) -> Bool {
    guard Self.textTypes.contains(pathExtension(path.text)) else { return false }
    let conflicts = Diagnostic.conflicts(in: bytes, path: path)
    diagnostics += conflicts
    return !conflicts.isEmpty
  }

  /// Made of the theme's drawing if the site has none of its own.
  private var icon: ThemeIcon { ThemeIcon(brand: settings.colors[.brand]?.light?.color) }

  /// The sheet that sees what `site.yaml` says of the look.
  private static let mainSheet = "site.css"

  private mutating func addSettings(to bytes: inout [UInt8]) {
    let sheet = CustomProperties(of: bytes)
    let given = ThemeContrast(settings: self.settings, sheet: sheet)
    let settings = self.settings.withDarkBrand(
      on: ["ground", "surface"].compactMap { given.color(of: $0, isDark: true) })
    let contrast = ThemeContrast(settings: settings, sheet: sheet)
    diagnostics += contrast.diagnostics()
    surface = contrast.colors(of: "surface")
    brand = SchemeColor(
      light: contrast.color(of: "brand", isDark: false),
      dark: contrast.color(of: "brand-dark", isDark: true))
    let css = settings.css
    guard !css.isEmpty else { return }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    bytes += css.utf8
  }

  private mutating func add(
    _ path: String, _ bytes: [UInt8], at published: OutputPath? = nil, origin: Asset.Origin,
    source: SourcePath
  ) {
    let pathExtension = pathExtension(path)
    let stem = path.dropLast(pathExtension.count + 1)
    let hash = ContentHash(of: bytes)
    assets[path] = Asset(
      path: path,
      outputPath: published ?? OutputPath("assets/\(stem).\(hash.short).\(pathExtension)"),
      origin: origin, sourcePath: source, hash: hash,
      size: ImageSize(of: bytes, pathExtension: pathExtension))
  }

  private mutating func isPublishable(_ path: SourcePath, types: Set<String>) -> Bool {
    let pathExtension = pathExtension(path.text)
    if types.contains(pathExtension) { return true }
    diagnostics.append(
      Diagnostic(
        warning: "asset.type", at: SourceLocation(file: path),
        pathExtension.isEmpty
          ? "files without an extension are not published"
          : "files of the type '.\(pathExtension)' are not published",
        hint: "types that are: \(types.sorted().joined(separator: ", "))"))
    return false
  }

  private func pathExtension(_ path: String) -> String {
    let name = SitePath.names(of: path).last?.utf8 ?? ""[...].utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return Substring(name[name.index(after: dot)...]).lowercased()
  }
}
