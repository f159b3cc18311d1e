import YAML

/// One entry of a page's `sections`: a kind, and what it is to show.
struct SectionRequest: Sendable {
  let kind: SectionKind
  let value: YAMLNode?
  let location: SourceLocation

  init(_ kind: SectionKind, value: YAMLNode? = nil, location: SourceLocation) {
    self.kind = kind
    self.value = value
    self.location = location
  }

  /// A request in a page's text, `{{name:argument}}`.
  init(_ kind: SectionKind, argument: String?, location: SourceLocation) {
    let position = YAMLPosition(line: location.line, column: location.column)
    let value = argument.map {
      YAMLNode(position: position, content: .scalar(.init(text: $0, isPlain: true)))
    }
    self.init(kind, value: value, location: location)
  }

  /// What an id of the section begins with: `payments-cards`.
  var idStem: String { HeadingIDs.slug(value?.string.map { "\(kind.name) \($0)" } ?? kind.name) }

  /// The value of a request that names one thing, as in `payments: cards`.
  var argument: String? { value?.string }
}
