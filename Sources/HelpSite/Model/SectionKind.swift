/// What a section shows.
enum SectionKind: Hashable, Sendable {
  case payments, faq, tools, contact
  /// What `templates/sections/<name>.mustache` of the site makes of a value.
  case own(_ name: String)

  /// The kinds that the program knows; a site adds its own.
  static let builtIn: [Self] = [.payments, .faq, .tools, .contact]

  /// Reads a name as authors write it: `payments`.
  init(_ name: String) { self = Self.builtIn.first { $0.name == name } ?? .own(name) }

  /// The name as authors write it, and as the template is called.
  var name: String {
    switch self {
    case .payments: "payments"
    case .faq: "faq"
    case .tools: "tools"
    case .contact: "contact"
    case .own(let name): name
    }
  }
}
