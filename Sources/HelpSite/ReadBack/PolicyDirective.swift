/// The directives of a content security policy that a page's own markup and style sheets can break.
enum PolicyDirective: Hashable, Sendable {
  case script, handler, style, styleAttribute
  case image, font, media, frame, object, connection, manifest, worker
  case form, base

  /// The names that may rule it, the most special first
  /// ([CSP 3, 6.8.3](https://www.w3.org/TR/CSP3/#directive-fallback-list)).
  var names: [String] {
    switch self {
    case .script: ["script-src-elem", "script-src", "default-src"]
    case .handler: ["script-src-attr", "script-src", "default-src"]
    case .style: ["style-src-elem", "style-src", "default-src"]
    case .styleAttribute: ["style-src-attr", "style-src", "default-src"]
    case .image: ["img-src", "default-src"]
    case .font: ["font-src", "default-src"]
    case .media: ["media-src", "default-src"]
    case .frame: ["frame-src", "child-src", "default-src"]
    case .object: ["object-src", "default-src"]
    case .connection: ["connect-src", "default-src"]
    case .manifest: ["manifest-src", "default-src"]
    case .worker: ["worker-src", "child-src", "script-src", "default-src"]
    case .form: ["form-action"]
    case .base: ["base-uri"]
    }
  }
}
