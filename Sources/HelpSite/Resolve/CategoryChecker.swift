import Languages
import Text

/// Finds folders with pages but without a page of their own, on sites that have categories.
///
/// Their pages stand in the category above, or in none, which is no mistake if it is meant.
struct CategoryChecker {
  let source: SourceTree

  func diagnostics() -> [Diagnostic] {
    let language = source.configuration.source.language
    var categories: Set<String> = []
    // The folders above pages that aren't those of the folders themselves.
    var filled: Set<String> = []
    var folders: Set<String> = []
    for page in source.pages {
      let own = page.key.folderOfPage
      if let own { categories.insert(own) }
      var folder = (own.map(PageKey.init) ?? page.key).folder
      if page.language == language, let folder = page.key.folder { folders.insert(folder) }
      while let name = folder, filled.insert(name).inserted { folder = PageKey(name).folder }
    }
    // A site without categories has folders for the sake of addresses.
    guard !categories.isDisjoint(with: filled) else { return [] }
    return folders.subtracting(categories).sorted().map { folder in
      Diagnostic(
        note: "file.no-index", at: SourceLocation(file: "content/\(language.tag)/\(folder)"),
        "the folder has pages, and no page of its own, so that it is no category",
        hint: "write \(folder)/index.md with a title, or run 'SiteGen new page \(folder)/index'")
    }
  }
}
