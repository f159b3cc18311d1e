import HelpSite

/// Answers with files of the site as a static host would, each page with the preview's script.
struct PageRouter {
  let run: PreviewRun
  let outcome: PreviewOutcome?

  func answer(_ path: RequestPath) -> Answer {
    guard let site = outcome?.site else {
      return OwnFiles.page(503, notYet, script(path, PageFingerprint.none))
    }
    switch SiteLookup(site: site).find(path) {
    case .file(let file): return answer(200, file, path)
    case .missing(let file?): return answer(404, file, path)
    case .missing(nil):
      return OwnFiles.page(404, "No such page", script(path, PageFingerprint.missing))
    case .folder: return .redirect(308, to: path.raw + "/" + query(path))
    case .aboveSite: return .redirect(307, to: site.basePath + query(path))
    }
  }

  private var notYet: String {
    outcome == nil ? "The site is being built" : "The site can’t be built yet"
  }

  private func query(_ path: RequestPath) -> String { path.query.map { "?" + $0 } ?? "" }

  private func answer(_ status: Int, _ file: PreviewFile, _ path: RequestPath) -> Answer {
    let isPage = file.contentType.hasPrefix("text/html")
    return Answer(
      status: status, contentType: file.contentType,
      body: isPage
        ? script(path, PageFingerprint.of(file.bytes)).pieces(of: file.bytes) : [file.bytes[...]])
  }

  private func script(_ path: RequestPath, _ fingerprint: String) -> PageScript {
    PageScript(run: run, page: path.raw, fingerprint: fingerprint)
  }
}
