/// What templates and pages may reach before they are an error.
package enum Limits {
  /// Bytes of one template file.
  package static let sourceSize = 1 << 20
  /// Sections, blocks and partials inside each other, and partials that call themselves.
  package static let depth = 200
  /// Operations that one template may become, its partials included.
  package static let operations = 200_000
  /// Errors reported for one template file.
  package static let errors = 100
  /// Operations run for one page, about a second's worth.
  package static let steps = 20_000_000
  /// Bytes of one rendered page.
  package static let outputSize = 64 << 20
  /// Bytes of one delimiter.
  package static let delimiterSize = 16
}
