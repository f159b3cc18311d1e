import HelpSite
import Text

/// What a page is told of a build of the preview, as JSON.
struct OutcomeMessage {
  let run: PreviewRun
  let outcome: PreviewOutcome?
  /// The path that the page was asked for by, as the browser sent it.
  let page: String

  /// The number of the build; 0 before the first has ended.
  var number: Int { outcome?.number ?? 0 }

  /// What keeps a connection alive while there is nothing to tell.
  static let nothing = Array(": ping\n\n".utf8)

  /// The news in short, as an event: whether the page is another, and where the style sheets are.
  var event: [UInt8] {
    let severities = (outcome?.findings ?? []).map(\.diagnostic.severity)
    let message = JSON.object(
      head + [
        ("errors", .number(severities.count { $0 == .error })),
        ("warnings", .number(severities.count { $0 == .warning })),
        ("hash", .text(fingerprint)), ("css", .list(styleSheets.map { .text($0) })),
      ])
    return Array("event: state\ndata: ".utf8) + message.bytes + Array("\n\n".utf8)
  }

  /// The state in full: what is wrong, and where the page stands in all languages.
  var state: [UInt8] {
    let site = outcome?.site
    return JSON.object(
      head + [
        ("failure", JSON(outcome?.failure.map(PrintableText.of))),
        ("diagnostics", .list((outcome?.findings ?? []).map(JSON.init))),
        ("languages", .list(languages(of: site))),
        ("page", pagePath.flatMap { site?.page(at: $0) }.map(JSON.init) ?? .null),
      ]
    ).bytes
  }

  private var head: [(String, JSON?)] {
    [
      ("run", .text(run.id)), ("number", .number(number)),
      ("good", .flag(outcome?.isGood ?? false)),
    ]
  }

  private func languages(of site: PreviewSite?) -> [JSON] {
    (site?.languages ?? []).map { language in
      .object([
        ("tag", .text(language.tag)), ("name", .text(language.name)),
        ("isReleased", .flag(language.isReleased)),
        ("path", .text((site?.basePath ?? "/") + SitePath.percentEncoded(language.folder))),
      ])
    }
  }

  private var styleSheets: [String] {
    guard let site = outcome?.site else { return [] }
    return site.files.keys.filter { $0.hasSuffix(".css") }.sorted()
      .map { site.basePath + SitePath.percentEncoded($0) }
  }

  private var pagePath: String? {
    guard let site = outcome?.site, let path = RequestPath(page) else { return nil }
    return SiteLookup(site: site).filePath(path)
  }

  /// The fingerprint of what a request for the page would get.
  private var fingerprint: String {
    guard let site = outcome?.site, let path = RequestPath(page) else {
      return PageFingerprint.none
    }
    switch SiteLookup(site: site).find(path) {
    case .file(let file), .missing(let file?): return PageFingerprint.of(file.bytes)
    case .missing(nil): return PageFingerprint.missing
    case .folder, .aboveSite: return PageFingerprint.moved
    }
  }
}
