import Text

/// What `redirects.yaml` says.
struct RedirectTable: Sendable {
  var redirects: [Redirect] = []
  var ids: [RetiredID] = []
  /// Paths that are gone for good.
  var gonePaths: [(path: FormerPath, location: SourceLocation)] = []

  /// The table with a line for each language in the place of one for all.
  func expanded(for configuration: SiteConfiguration) -> RedirectTable {
    let folders = configuration.languages.map { settings in
      (language: settings.language, folder: configuration.folder(of: settings.language))
    }
    var table = RedirectTable(ids: ids)
    for redirect in redirects {
      guard redirect.from.isOfLanguages else {
        table.redirects.append(redirect)
        continue
      }
      table.redirects += folders.map { redirect.placed(in: $0.folder, of: $0.language) }
    }
    for (path, location) in gonePaths {
      guard path.isOfLanguages else {
        table.gonePaths.append((path, location))
        continue
      }
      table.gonePaths += folders.map { (path.placed(in: $0.folder), location) }
    }
    return table
  }
}
