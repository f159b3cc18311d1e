/// What a page of the site may load and run
/// ([Content Security Policy](https://www.w3.org/TR/CSP3/)).
///
/// Scripts come from the site's own files and the services of `site.yaml`, whatever a page's text
/// holds.
struct ContentSecurityPolicy: Sendable {
  /// The policy of pages whose pictures are the site's own.
  let text: String
  /// The policy of pages whose text shows pictures of other hosts.
  let textWithRemoteImages: String

  /// - Parameters:
  ///   - configuration: What `site.yaml` says.
  ///   - services: What pages of the kind take from other hosts.
  init(_ configuration: SiteConfiguration, _ services: [SiteService] = []) {
    text = Self.text(configuration, services, remoteImages: configuration.allowsRawHTML)
    textWithRemoteImages = Self.text(configuration, services, remoteImages: true)
  }

  private static func text(
    _ configuration: SiteConfiguration, _ services: [SiteService], remoteImages: Bool
  ) -> String {
    let allowsRawHTML = configuration.allowsRawHTML
    // Pagefind's index is searched by WebAssembly.
    let wasm = configuration.search == .pagefind ? " 'wasm-unsafe-eval'" : ""
    let anywhere = " https: http:"
    return [
      "default-src 'none'", "script-src 'self'\(wasm)",
      "style-src 'self'\(allowsRawHTML ? " 'unsafe-inline'" : "")",
      "img-src 'self' data:\(remoteImages ? anywhere : "")",
      "media-src 'self'\(allowsRawHTML ? anywhere : "")",
      allowsRawHTML
        ? "frame-src 'self'\(anywhere)" : services.needs(.frames) ? "frame-src" : nil,
      "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'",
      "form-action 'none'",
    ].compactMap { $0 }.map { directive($0, with: services) }.joined(separator: "; ")
  }

  /// A directive with what services need besides; `'none'` is nothing beside another source.
  private static func directive(_ text: String, with services: [SiteService]) -> String {
    let name = text.prefix { $0 != " " }
    guard let resource = SiteService.Resource.allCases.first(where: { $0.directive == name }) else {
      return text
    }
    var seen: Set<String> = []
    let sources = services.flatMap { $0.sources(of: resource) }.filter { seen.insert($0).inserted }
    guard !sources.isEmpty else { return text }
    let own = text.hasSuffix(" 'none'") ? String(name) : text
    return ([own] + sources).joined(separator: " ")
  }
}

extension [SiteService] {
  fileprivate func needs(_ resource: SiteService.Resource) -> Bool {
    contains { !$0.sources(of: resource).isEmpty }
  }
}
