import HelpSite

/// Finds what a static host would answer for a path.
struct SiteLookup {
  let site: PreviewSite

  enum Finding {
    case file(PreviewFile)
    /// Nothing is there; the file is the page that says so, if the site has one.
    case missing(PreviewFile?)
    /// The files of a folder stand behind its slash; the path is the one asked for.
    case folder
    /// Above the site: what is meant is the site itself.
    case aboveSite
  }

  func find(_ path: RequestPath) -> Finding {
    guard let place = place(path) else {
      if path.decoded == "/" { return .aboveSite }
      return path.decoded + "/" == basePath ? .folder : .missing(site.files["404.html"])
    }
    if let file = site.files[Self.fileName(place)] { return .file(file) }
    if site.files[place + "/index.html"] != nil { return .folder }
    let language = site.languages.filter { place.hasPrefix($0.folder) }
      .max { $0.folder.utf8.count < $1.folder.utf8.count }
    return .missing(
      language.flatMap { site.files[$0.folder + "404.html"] } ?? site.files["404.html"])
  }

  /// The key of a path's file among ``PreviewSite/files``, whether or not it is there.
  func filePath(_ path: RequestPath) -> String? { place(path).map(Self.fileName) }

  private static func fileName(_ place: String) -> String {
    place.isEmpty || place.utf8.last == UInt8(ascii: "/") ? place + "index.html" : place
  }

  /// The path below the base path; `nil` if it isn't below it.
  private func place(_ path: RequestPath) -> String? {
    guard path.decoded.utf8.starts(with: basePath.utf8) else { return nil }
    return String(path.decoded.utf8.dropFirst(basePath.utf8.count))
  }

  private var basePath: String { RequestPath(site.basePath)?.decoded ?? site.basePath }
}
