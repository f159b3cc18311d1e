extension BuildShare {
  /// Those of a site's files that belong to the share.
  ///
  /// - Parameters:
  ///   - all: The files of the site's whole output, in their order.
  ///   - site: The site.
  /// - Returns: A part of them, in the same order. Each file is in just one of all parts.
  func files(of all: [OutputFile], in site: Site) -> [OutputFile] {
    switch self {
    case .whole: return all
    case .languages(let languages):
      return all.filter {
        languages.contains(site.settings[$0.language ?? site.defaultLanguage].language)
      }
    case .part(let number, let count):
      let total = all.reduce(0) { $0 + $1.weight }
      var done = 0
      return all.filter { file in
        defer { done += file.weight }
        // A file goes to the part in which its middle lies.
        return (2 * done + file.weight) * count / (2 * total) == number - 1
      }
    }
  }
}
