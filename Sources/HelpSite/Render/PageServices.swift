import Mustache
import Text

/// What one kind of page takes from other hosts.
struct PageServices: Sendable {
  let policy: ContentSecurityPolicy
  /// The elements that load it, for the page's head; absent if there are none.
  let markup: Value

  init(_ configuration: SiteConfiguration, on kind: PageKind) {
    let all = configuration.services + [configuration.feedback?.service].compactMap(\.self)
    let services = all.filter { $0.pages.contains(kind) }
    policy = ContentSecurityPolicy(configuration, services)
    let elements =
      services.flatMap(\.styles).map { "<link rel=\"stylesheet\"\(Self.attribute("href", $0))>\n" }
      + services.flatMap(\.scripts).map(Self.element)
    let html = elements.joined()
    markup = html.isEmpty ? .absent : .html(Array(html.utf8))
  }

  private static func element(_ script: SiteService.Script) -> String {
    // A script of a type that browsers don't know is neither loaded nor run.
    let type = script.waits ? " type=\"text/plain\"" : " defer"
    let attributes = script.attributes.map { attribute($0.name, $0.value) }.joined()
    return "<script\(attribute("src", script.address))\(type)\(attributes)></script>\n"
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(String(decoding: HTMLText.escaped(value), as: UTF8.self))\""
  }
}
