import Files
import Languages
import Text

/// What the files of `content/` are, by their places.
struct ContentLayout {
  private(set) var pages: [PageFile] = []
  /// Of all folders whose files are published.
  private(set) var assets: [SourceEntry] = []
  private(set) var dataFiles: Set<SourcePath> = []
  private(set) var stringFiles: [Language: SourcePath] = [:]
  private(set) var lockFiles: [Language: SourcePath] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private static let dataNames = [
    "site.yaml", "payments.yaml", "facts.yaml", "contact.yaml", "tools.yaml", "redirects.yaml",
    "glossary.yaml", "published.lock", "days.lock",
  ]
  /// The site's, the source language first.
  let languages: [Language]
  let markets: Set<String>
  private let byTag: [String: Language]
  private var spellings = PageSpellings()

  init(entries: [SourceEntry], languages settings: [LanguageSettings]) {
    languages = settings.map(\.language)
    markets = Set(settings.compactMap(\.market))
    byTag = Dictionary(uniqueKeysWithValues: languages.map { ($0.tag, $0) })
    var unknownFolders = UnknownFolders()
    // Equal by the rules of Unicode, as some file systems have it.
    var names = [String: SourcePath](minimumCapacity: entries.count)
    for entry in entries {
      if let diagnostic = Diagnostic.unreadable(entry) {
        diagnostics.append(diagnostic)
        continue
      }
      InvisibleCharacter.first(in: entry.path.text).map {
        diagnostics.append($0.diagnostic(at: SourceLocation(file: entry.path)))
      }
      if let first = names.updateValue(entry.path, forKey: entry.path.text) {
        diagnostics.append(respelled(entry.path, first))
        continue
      }
      let path = Substring(entry.path.text.utf8.dropFirst("content/".utf8.count))
      guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
        placeDataFile(entry, name: String(path))
        continue
      }
      let folder = String(path[..<slash])
      if ContentFolder(rawValue: folder) != nil {
        assets.append(entry)
      } else if let language = byTag[folder] {
        place(entry, below: path[path.utf8.index(after: slash)...], in: language)
      } else {
        unknownFolders.insert(entry.path, in: folder)
      }
    }
    diagnostics += unknownFolders.diagnostics(besides: languages)
  }

  private mutating func placeDataFile(_ entry: SourceEntry, name: String) {
    if Self.dataNames.contains(name) {
      dataFiles.insert(entry.path)
    } else {
      diagnostics.append(
        .unused(entry.path, hint: NearestName.hint(name, among: Self.dataNames)))
    }
  }

  private mutating func place(_ entry: SourceEntry, below path: Substring, in language: Language) {
    if path == "strings.yaml" {
      stringFiles[language] = entry.path
    } else if path == "index.md" {
      diagnostics.append(homePage(entry.path))
    } else if path.endsInBytes(of: ".md") {
      let file = PageFile(path: entry.path, language: language)
      pages.append(file.with(spellings.insert(file.key)))
    } else if path == "translations.lock", language != languages.first {
      lockFiles[language] = entry.path
    } else {
      diagnostics.append(.unused(entry.path, hint: hint(forUnused: String(path))))
    }
  }

  private func hint(forUnused path: String) -> String {
    let lower = path.lowercased()
    if [".md", ".markdown", ".mdown", ".txt"].contains(where: lower.hasSuffix) {
      return "the name of a page ends in .md"
    }
    if path == "translations.lock" { return "the source language is no translation" }
    let near = NearestName.hint(path, among: ["strings.yaml", "translations.lock"])
    return near ?? "files that pages use belong in content/assets/, attachments in content/files/"
  }

  /// A folder's page has the folder's address, and at that of the language stands its home page.
  private func homePage(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      error: "file.home-page", at: SourceLocation(file: path),
      "a language's home page is made by its template, not of a file",
      hint: "write its text as home: {intro: …} in site.yaml, or give the page another name")
  }

  /// An accent can be a character of its own or part of its letter.
  private func respelled(_ path: SourcePath, _ first: SourcePath) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: SourceLocation(file: path),
      "'\(path)' stands here twice, its letters encoded in two ways",
      hint: "rename one of the two; '\(first)' has \(first.text.utf8.count) bytes")
  }
}
