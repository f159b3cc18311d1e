import Text
import YAML

/// One entry of a page's `sections`: a kind, and what it is to show.
struct SectionRequest: Sendable {
  /// `payments`, `faq`, `tools`, `contact`, or a template of the site's own.
  let name: String
  let value: YAMLNode?
  let location: SourceLocation
  init(name: String, value: YAMLNode?, location: SourceLocation) {
    self.name = name
    self.value = value
    self.location = location
  }

  /// What an id of the section begins with: `payments-cards`.
  var idStem: String { HeadingIDs.slug(value?.string.map { "\(name) \($0)" } ?? name) }

  /// The questions: what a page shows if neither it nor the site says otherwise.
  static func faq(_ location: SourceLocation) -> Self {
    Self(name: "faq", value: nil, location: location)
  }

  /// A request in a page's text, `{{name:argument}}`.
  init(name: String, argument: String?, location: SourceLocation) {
    let position = TextPosition(line: location.line, column: location.column)
    let value = argument.map {
      YAMLNode(position: position, content: .scalar(.init(text: $0, isPlain: true)))
    }
    self.init(name: name, value: value, location: location)
  }

  /// The value of a request that names one thing, as in `payments: cards`.
  var argument: String? { value?.string }
}
