import Languages
import Text

extension TranslationReport {
  /// A line for each language that isn't what its release asks for, behind an empty one.
  func releaseLines(bullet: String) -> String {
    let lines = rows.compactMap { row in row.release.flatMap(\.line) }
    return lines.isEmpty
      ? "" : "\n" + lines.map { bullet + PrintableText.of($0) + "\n" }.joined()
  }
}

extension ReleaseStanding {
  /// What the language lacks for its release; `nil` if it is ready.
  fileprivate var line: String? {
    if isReady { return nil }
    let state = isReleased ? "is published, but fell behind its release" : "is not released"
    return "\(language.tag) \(state): \(shortfall)"
  }

  var json: JSON {
    .object([
      ("released", .flag(isReleased)), ("ready", .flag(isReady)),
      ("coverage", .number(coverage)), ("threshold", .number(terms.coverage)),
      ("lacking", .list(lacking.map { .text($0.description) })),
    ])
  }
}
