import HelpSite

/// Decides what a request gets; knows no socket.
struct SiteRouter: Sendable {
  let own: OwnAddresses
  let run: PreviewRun

  enum Route: Sendable {
    case answer(Answer)
    /// An answer that reads files and may take its time.
    case slow(@Sendable () -> Answer)
    /// News about a page as long as the browser listens.
    case events(page: String)
  }

  private static let longestTarget = 8_192

  /// Finds the answer to a request.
  ///
  /// - Parameters:
  ///   - request: Checked here from its host on; nothing in it is believed.
  ///   - outcome: The last build of the preview; `nil` before the first has ended.
  /// - Returns: What to send.
  func route(_ request: PreviewRequest, _ outcome: PreviewOutcome?) -> Route {
    let target = RequestTarget(request.target)
    let host = target.host ?? request.hosts.first
    if let refusal = refusal(of: request, to: host) { return .answer(refusal) }
    guard let path = RequestPath(target.path) else {
      return .answer(Answer(400, "The address can't be read."))
    }
    guard path.decoded.hasPrefix("/__sitegen/") else {
      return .answer(PageRouter(run: run, outcome: outcome).answer(path))
    }
    switch path.decoded.dropFirst("/__sitegen/".count) {
    case "preview.js": return .answer(OwnFiles.script)
    case "preview.css": return .answer(OwnFiles.style)
    case "translations": return .slow { Self.translations(outcome) }
    case "events": return guarded(request, host, path) { .events(page: $0) }
    case "state":
      return guarded(request, host, path) { page in
        .slow { Answer(json: OutcomeMessage(run: run, outcome: outcome, page: page).state) }
      }
    default: return .answer(Answer(404, "There is no such thing here."))
    }
  }

  /// What there is to translate in the last good build.
  private static func translations(_ outcome: PreviewOutcome?) -> Answer {
    guard let site = outcome?.site else { return Answer(503, "The site can't be built yet.") }
    guard let page = try? site.translationStatus() else {
      return Answer(500, "The files of the site can't be read.")
    }
    return Answer(status: 200, contentType: "text/html; charset=utf-8", body: [page[...]])
  }

  /// What every request must be; the first thing that it isn't is answered.
  ///
  /// The host is whom it asks, `nil` if it doesn't say.
  private func refusal(of request: PreviewRequest, to host: String?) -> Answer? {
    let isWhole =
      switch request.version {
      case .current: request.hosts.count == 1
      case .old: request.hosts.count <= 1
      case .unknown: false
      }
    guard isWhole else {
      return Answer(400, "A request of HTTP/1.1 with one Host field is needed.")
    }
    guard host.map(own.contains) ?? true else {
      return Answer(403, "This preview doesn't answer to that name; --allow-host adds names.")
    }
    guard request.method != .other else {
      return Answer(405, "Pages can be looked at alone.", [("Allow", "GET, HEAD")])
    }
    guard request.target.utf8.count <= Self.longestTarget else {
      return Answer(414, "The address is too long.")
    }
    return nil
  }

  /// Lets in pages of this very server and run, and no others (promise 25 of SECURITY.md).
  private func guarded(
    _ request: PreviewRequest, _ host: String?, _ path: RequestPath, _ route: (String) -> Route
  ) -> Route {
    guard request.method == .get else {
      return .answer(Answer(405, "This can be asked for by GET alone.", [("Allow", "GET")]))
    }
    let query = RequestQuery(path.query)
    guard request.version == .current, let host, isOwn(request, host),
      let token = query["token"], run.accepts(token)
    else { return .answer(Answer(403, "Only pages of this preview are told.")) }
    return route(query["page"] ?? "/")
  }

  /// Browsers name the origin, or say that it is the same: on a GET to its own site a page sends
  /// no `Origin`.
  private func isOwn(_ request: PreviewRequest, _ host: String) -> Bool {
    if request.origins.isEmpty { return request.fetchSites == ["same-origin"] }
    return request.origins.count == 1 && own.isOrigin(request.origins[0], of: host)
  }
}
