import Languages
import Text

/// Finds the page or the asset that an address of the site means, in whatever way it is written.
struct SiteAddressBook {
  enum Entry: Equatable {
    case page(folder: String, key: PageKey)
    case asset(String)
  }

  private let source: SourceTree
  private let table: SiteTable
  private let keys: PageKeys
  /// The pages by their addresses, without what a host adds: `en/refunds`.
  private let published: [String: Entry]
  /// The assets by their published paths.
  private let assets: [String: Entry]

  init(table: SiteTable) {
    let source = table.source
    self.source = source
    self.table = table
    keys = PageKeys(source: source)
    var published: [String: Entry] = [:]
    for settings in source.configuration.languages {
      let language = settings.language
      for (key, page) in table.shown(in: language) {
        let path = table.address(of: page, in: language).outputPath.text
        published[Self.stem(path)] = .page(folder: language.tag, key: key)
      }
    }
    self.published = published
    assets = Dictionary(
      source.assets.sorted.filter { $0.isOfContent && !$0.hasStableAddress }.map {
        ($0.outputPath.text, .asset($0.path))
      }
    ) { first, _ in first }
  }

  /// What stands at a path below the base, percent-decoded: `en/refunds/`.
  func entry(publishedAt path: String) -> Entry? {
    published[Self.stem(path)] ?? assets[path]
  }

  /// The file that a path below `content/` names: `assets/prices.pdf`.
  static func asset(named path: String, of source: SourceTree) -> Asset? {
    let asset = ContentFolder.key(ofPath: path).flatMap { source.assets[$0] }
    return asset?.isOfContent == true ? asset : nil
  }

  /// What a path below `content/` names; the language's folder may be missing, and the name's end.
  ///
  /// `language` is that of the file in which the path is written.
  func entry(named path: String, in language: Language) -> Entry? {
    var names = SitePath.names(of: path)[...]
    if names.first == "content" { names = names.dropFirst() }
    guard let first = names.first else { return nil }
    if ContentFolder(rawValue: String(first)) != nil {
      return Self.asset(named: names.joined(separator: "/"), of: source).map { .asset($0.path) }
    }
    let folder = source.configuration.languages.map(\.language)
      .first { $0.tag == first || $0.pathSegment == first }
    if let folder, let page = page(named: names.dropFirst(), in: folder) { return page }
    return page(named: names, in: language)
  }

  /// A hint for a text that should be a page's key, and is its address, its file or another name;
  /// `part` is what of the page is meant: `#how-long`, or nothing.
  func hint(toPage text: String, part: String = "") -> String? {
    let language = source.configuration.source.language
    let path = text.hasPrefix("/") ? String(text.dropFirst()) : text
    if case .page(_, let key)? = entry(publishedAt: path) ?? entry(named: path, in: language) {
      return "did you mean '\(key)\(part)'?"
    }
    return NearestName.to(text, among: table.keys.lazy.map(\.text)).map {
      "did you mean '\($0)\(part)'?"
    }
  }

  private func page(named names: ArraySlice<Substring>, in language: Language) -> Entry? {
    let name = Self.stem(
      names.joined(separator: "/"), endings: [".md", ".MD", ".Md"] + Self.endings)
    guard !name.isEmpty,
      let page = keys.page(name, linkedIn: language.tag)
        ?? keys.page(name + "/index", linkedIn: language.tag)
    else { return nil }
    return .page(folder: page.language.tag, key: page.key)
  }

  private static let endings = ["/index.html", ".html", ".htm", "/"]

  /// A path without what may stand behind a page's name.
  private static func stem(_ path: String, endings: [String] = endings) -> String {
    guard let ending = endings.first(where: path.endsInBytes) else { return path }
    return String(Substring(path.utf8.dropLast(ending.utf8.count)))
  }
}
