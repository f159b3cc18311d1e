/// What a page of the site may load and run
/// ([Content Security Policy](https://www.w3.org/TR/CSP3/)).
///
/// Scripts come from the site's own files alone, whatever a page's text holds.
struct ContentSecurityPolicy: Sendable {
  /// The policy of pages whose pictures are the site's own.
  let text: String
  /// The policy of pages whose text shows pictures of other hosts.
  let textWithRemoteImages: String

  init(_ configuration: SiteConfiguration) {
    text = Self.text(configuration, remoteImages: configuration.allowsRawHTML)
    textWithRemoteImages = Self.text(configuration, remoteImages: true)
  }

  private static func text(_ configuration: SiteConfiguration, remoteImages: Bool) -> String {
    let allowsRawHTML = configuration.allowsRawHTML
    // Pagefind's index is searched by WebAssembly.
    let wasm = configuration.search == .pagefind ? " 'wasm-unsafe-eval'" : ""
    let anywhere = " https: http:"
    return [
      "default-src 'none'", "script-src 'self'\(wasm)",
      "style-src 'self'\(allowsRawHTML ? " 'unsafe-inline'" : "")",
      "img-src 'self' data:\(remoteImages ? anywhere : "")",
      "media-src 'self'\(allowsRawHTML ? anywhere : "")",
      allowsRawHTML ? "frame-src 'self'\(anywhere)" : nil,
      "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'",
      "form-action 'none'",
    ].compactMap { $0 }.joined(separator: "; ")
  }
}
