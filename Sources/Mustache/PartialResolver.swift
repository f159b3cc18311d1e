import Text

/// Finds the templates that partial and parent tags name.
struct PartialResolver {
  private let indices: [String: Int]
  private(set) var errors: [TemplateError] = []

  init(_ sources: [TemplateSource]) {
    indices = Dictionary(
      zip(sources.map(\.name), sources.indices), uniquingKeysWith: { first, _ in first })
  }

  mutating func resolve(_ template: inout ParsedTemplate) {
    let errorCount = errors.count
    for index in template.tokens.indices where errors.count - errorCount < Limits.errors {
      let token = template.tokens[index]
      guard token.kind == .partial || token.kind == .parent else { continue }
      let name = template.name(of: token)
      if let target = indices["partials/" + name] ?? indices[name] {
        template.tokens[index].target = target
      } else {
        report(name, token, in: template)
      }
    }
  }

  private mutating func report(_ name: String, _ token: Token, in template: ParsedTemplate) {
    let prefix = "partials/"
    let candidates = indices.keys.map {
      $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0
    }
    errors.append(
      TemplateError(
        .unknownPartial, in: template.source.path, at: token.place, name,
        suggestion: NearestName.ofTag(name, among: candidates)))
  }
}
