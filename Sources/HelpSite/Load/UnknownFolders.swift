import Languages
import Text

/// Folders of `content/` whose names aren't those of languages.
struct UnknownFolders {
  private struct Folder {
    var lock: SourcePath?
    var hasPages = false
  }

  private var folders: [String: Folder] = [:]

  mutating func insert(_ path: SourcePath, in folder: String) {
    var known = folders[folder] ?? Folder()
    if path.text.endsInBytes(of: ".md") { known.hasPages = true }
    if path.text == "content/\(folder)/translations.lock" { known.lock = path }
    folders[folder] = known
  }

  /// What is to be said of them; the records of pages that went elsewhere may hold those of outdated
  /// answers, which would be taken for new.
  func diagnostics(besides languages: [Language]) -> [Diagnostic] {
    folders.sorted { $0.key < $1.key }.map { name, folder in
      if let lock = folder.lock, !folder.hasPages { return Self.left(lock, by: name) }
      return Diagnostic(
        warning: "file.unused", at: SourceLocation(file: "content/\(name)"),
        "'\(name)' is no language of site.yaml",
        hint: NearestName.hint(
          name, among: languages.map(\.tag) + ContentFolder.allCases.map(\.rawValue)))
    }
  }

  private static func left(_ lock: SourcePath, by name: String) -> Diagnostic {
    Diagnostic(
      error: "lock.language", at: SourceLocation(file: lock),
      "this says what pages were made from that are gone: '\(name)' is no language of site.yaml",
      hint: "move it to the folder that the pages are in by now, or delete it")
  }
}
