/// What a page takes from another host: analytics, a chat, forms, fonts, films.
struct SiteService: Sendable {
  struct Script: Sendable {
    let address: String
    /// Whether it is left to another script to run it, such as one that asks for consent.
    let waits: Bool
    /// Names and values of its element's attributes, sorted by name.
    let attributes: [(name: String, value: String)]
  }

  /// What a page may load from where, besides the scripts and style sheets that it names.
  enum Resource: String, CaseIterable, Sendable {
    case scripts, styles, connect, frames, images, fonts, media, forms

    /// The directive of a policy that allows it
    /// ([Content Security Policy](https://www.w3.org/TR/CSP3/#csp-directives)).
    var directive: String {
      switch self {
      case .scripts: "script-src"
      case .styles: "style-src"
      case .connect: "connect-src"
      case .frames: "frame-src"
      case .images: "img-src"
      case .fonts: "font-src"
      case .media: "media-src"
      case .forms: "form-action"
      }
    }
  }

  let scripts: [Script]
  let styles: [String]
  /// Hosts, or addresses below which all is allowed.
  let allowed: [Resource: [String]]
  let pages: Set<PageKind>

  /// The sources that a page's policy needs of a kind, in the order of `site.yaml`.
  func sources(of resource: Resource) -> [String] {
    let own: [String] =
      switch resource {
      case .scripts: scripts.map { Self.withoutQuery($0.address) }
      case .styles: styles.map(Self.withoutQuery)
      default: []
      }
    return own + (allowed[resource] ?? [])
  }

  /// Policies know no queries.
  private static func withoutQuery(_ address: String) -> String {
    String(address.prefix { $0 != "?" })
  }
}
