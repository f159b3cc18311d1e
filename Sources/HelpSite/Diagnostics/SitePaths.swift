import Text

/// The paths of a site's files within messages.
package enum SitePaths {
  /// The text with its paths as they are from a folder from which `prefix` leads to the site: `docs/`.
  ///
  /// What authors wrote stands in quotation marks, and stays.
  package static func text(_ text: String, below prefix: String) -> String {
    guard !prefix.isEmpty, text.contains("content/") || text.contains("templates/") else {
      return text
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let isPath = word.hasPrefix("content/") || word.hasPrefix("templates/")
      return isPath ? SourcePath(String(word)).below(prefix).text : String(word)
    }.joined(separator: " ")
  }
}
