import Files
import Text

/// Diagnostics as a log of code scanning
/// ([SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html)).
struct SARIFLog {
  let guide: DiagnosticGuide
  /// What leads from the repository's root to the site: `site/`.
  let prefix: String

  /// One JSON object, in one line.
  func text(of diagnostics: [Diagnostic], site: SourceFolder?) -> String {
    let ids = Set(diagnostics.map(\.id)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var lines = SourceLines(site: site)
    let results = diagnostics.map { diagnostic in
      result(diagnostic, rule: indexes[diagnostic.id]!, &lines)
    }
    let driver = JSON.object([
      ("name", "SiteGen"), ("version", .text(ToolVersion.text)), ("rules", .list(ids.map(rule))),
    ])
    let run = JSON.object([
      ("tool", .object([("driver", driver)])), ("columnKind", "unicodeCodePoints"),
      ("results", .list(results)),
    ])
    let log = JSON.object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"),
      ("runs", .list([run])),
    ])
    return log.line
  }

  private func rule(_ id: String) -> JSON {
    guard let entry = guide.entries[id] else { return .object([("id", .text(id))]) }
    let plain = "Cause: \(entry.cause). Cure: \(entry.cure)."
    let help = JSON.object([
      ("text", .text(plain.replacing("`", with: ""))),
      ("markdown", .text("**Cause:** \(entry.cause).\n\n**Cure:** \(entry.cure).")),
    ])
    let cause = entry.cause.replacing("`", with: "")
    return .object([
      ("id", .text(id)), ("shortDescription", .object([("text", .text(cause))])),
      ("fullDescription", .object([("text", .text(cause))])),
      ("help", help),
      ("defaultConfiguration", .object([("level", .text(entry.severity.rawValue))])),
    ])
  }

  private func result(
    _ diagnostic: Diagnostic, rule: Int, _ lines: inout SourceLines
  ) -> JSON {
    let place = diagnostic.location
    let moved = diagnostic.moved(below: prefix)
    let words = moved.message + (moved.hint.map { " (\($0))" } ?? "")
    let artifact = JSON.object([
      ("uri", .text(SitePath.percentEncoded(place.file.below(prefix).text))),
      ("uriBaseId", "%SRCROOT%"),
    ])
    // From the place to the end of its line, which GitHub asks for.
    let columns = lines.columns(at: place)
    let region = JSON.object([
      ("startLine", .number(place.line)), ("startColumn", .number(columns.start)),
      ("endLine", .number(place.line)), ("endColumn", .number(columns.end)),
    ])
    let location = JSON.object([("artifactLocation", artifact), ("region", region)])
    let fingerprint = DiagnosticFingerprint(diagnostic, &lines)
    return .object([
      ("ruleId", .text(diagnostic.id)), ("ruleIndex", .number(rule)),
      ("level", .text(diagnostic.severity.rawValue)),
      ("message", .object([("text", .text(words))])),
      ("locations", .list([.object([("physicalLocation", location)])])),
      ("partialFingerprints", .object([("siteGen/v1", .text(fingerprint.hash))])),
    ])
  }
}
