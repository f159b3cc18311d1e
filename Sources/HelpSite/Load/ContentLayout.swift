/// What the files of `content/` are, by their places.
struct ContentLayout {
  private(set) var pages: [PageFile] = []
  private(set) var assets: [SourceEntry] = []
  private(set) var dataFiles: Set<String> = []
  private(set) var stringFiles: [Language: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private static let dataNames = [
    "site.yaml", "payments.yaml", "facts.yaml", "contact.yaml", "tools.yaml", "redirects.yaml",
  ]
  /// The site's, the source language first.
  let languages: [Language]
  private let byTag: [String: Language]

  init(entries: [SourceEntry], languages: [Language]) {
    self.languages = languages
    byTag = Dictionary(uniqueKeysWithValues: languages.map { ($0.tag, $0) })
    var unknownFolders: Set<String> = []
    for entry in entries {
      if let diagnostic = Diagnostic.unreadable(entry) {
        diagnostics.append(diagnostic)
        continue
      }
      InvisibleCharacter.first(in: entry.path).map {
        diagnostics.append($0.diagnostic(at: SourceLocation(file: entry.path)))
      }
      let parts = entry.path.split(separator: "/", maxSplits: 2).dropFirst().map(String.init)
      if parts.count == 1 {
        placeDataFile(entry, name: parts[0])
      } else if parts[0] == "assets" {
        assets.append(entry)
      } else if let language = byTag[parts[0]] {
        place(entry, below: parts[1], in: language)
      } else if unknownFolders.insert(parts[0]).inserted {
        diagnostics.append(unknownFolder(parts[0]))
      }
    }
  }

  private mutating func placeDataFile(_ entry: SourceEntry, name: String) {
    if Self.dataNames.contains(name) {
      dataFiles.insert(entry.path)
    } else {
      diagnostics.append(
        .unused(entry.path, hint: NearestName.hint(name, among: Self.dataNames)))
    }
  }

  private mutating func place(_ entry: SourceEntry, below path: String, in language: Language) {
    if path == "strings.yaml" {
      stringFiles[language] = entry.path
    } else if path.hasSuffix(".md") {
      pages.append(PageFile(path: entry.path, language: language))
    } else if path != "translations.lock" {
      diagnostics.append(.unused(entry.path, hint: hint(forUnused: path)))
    }
  }

  private func hint(forUnused path: String) -> String {
    let lower = path.lowercased()
    if [".md", ".markdown", ".mdown", ".txt"].contains(where: lower.hasSuffix) {
      return "the name of a page ends in .md"
    }
    let near = NearestName.hint(path, among: ["strings.yaml"])
    return near ?? "files that pages use belong in content/assets/"
  }

  private func unknownFolder(_ name: String) -> Diagnostic {
    Diagnostic(
      warning: "file.unused", at: SourceLocation(file: "content/\(name)"),
      "'\(name)' is no language of site.yaml",
      hint: NearestName.hint(name, among: languages.map(\.tag) + ["assets"]))
  }
}
