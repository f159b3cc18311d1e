import Text

/// The diagnostics that a user wants to hear of: some ids, or whole areas of them.
package struct DiagnosticSelection: Sendable {
  private let ids: Set<String>
  /// The areas with the dot at the end: `link.`.
  private let areas: [String]

  /// Reads a list such as `link.fragment,url.*`.
  ///
  /// - Parameters:
  ///   - list: Ids, and areas that end in `.*`, with commas.
  ///   - guide: Knows all ids.
  /// - Throws: ``UsageFailure`` for what is no id.
  package init(_ list: String, guide: DiagnosticGuide = .own) throws(UsageFailure) {
    var ids: Set<String> = []
    var areas: [String] = []
    for pattern in list.split(separator: ",").map(String.init) {
      if pattern.hasSuffix(".*"),
        guide.entries.keys.contains(where: { $0.hasPrefix(pattern.dropLast()) })
      {
        areas.append(String(pattern.dropLast()))
      } else if guide.entries[pattern] != nil {
        ids.insert(pattern)
      } else {
        let near = NearestName.hint(pattern, among: guide.entries.keys.sorted())
        throw UsageFailure(
          description: "'\(pattern)' is no id of a diagnostic" + (near.map { "; \($0)" } ?? ""))
      }
    }
    if ids.isEmpty, areas.isEmpty { throw UsageFailure(description: "--only names no diagnostic") }
    self.ids = ids
    self.areas = areas
  }

  package func contains(_ diagnostic: Diagnostic) -> Bool {
    ids.contains(diagnostic.id) || areas.contains(where: diagnostic.id.hasPrefix)
  }
}
