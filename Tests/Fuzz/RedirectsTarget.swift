import Mustache
import Text

@testable import HelpSite

/// `redirects.yaml`, from its bytes to the pages that lead from old addresses to new ones.
struct RedirectsTarget: FuzzTarget {
  private let site: FuzzedSite
  private let reader: StrictReader
  private let audit = PageAudit(scripts: "/base/assets/")

  /// - Throws: The machine's failure, or ``BrokenPromise`` if the site has mistakes.
  init() throws {
    site = try FuzzedSite()
    reader = StrictReader(
      file: "content/redirects.yaml",
      languages: site.source.configuration.languages.map(\.language))
  }

  func run(_ input: [UInt8]) throws {
    var bytes = input
    guard (try? SourceText.normalize(&bytes)) != nil else { return }
    let redirects = RedirectsReader.read(bytes, with: reader)
    guard redirects.diagnostics.isEmpty else { return }
    try site.render(site.pages, of: source(with: redirects.value)) { _, file, worker in
      guard file.role == .redirect else { return }
      let path = file.path.text
      let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard !names.contains(where: { ["", ".", ".."].contains(String(Substring($0))) }) else {
        throw BrokenPromise(description: "a file at '\(path)'")
      }
      try worker.render(file)
      try worker.buffer.withBytes(audit.checkPage)
    }
  }

  private func source(with redirects: RedirectTable) -> SourceTree {
    let source = site.source
    return SourceTree(
      folder: source.folder, configuration: source.configuration,
      data: SiteData(
        payments: source.payments, contact: source.contact,
        tools: source.tools, redirects: redirects, ledger: source.ledger),
      pages: source.pages, assets: source.assets, templates: source.templates,
      strings: source.strings, facts: source.facts, locks: source.locks)
  }
}
