package import Text

/// The text of one template file.
package struct TemplateSource: Sendable {
  /// The file as messages name it: `"templates/page.mustache"`.
  package let path: SourcePath
  /// The template as tags and callers name it: `"page"`, `"partials/head"`.
  package let name: String
  /// The text in UTF-8, with LF or CRLF at the line ends.
  package let text: [UInt8]

  package init(path: SourcePath, name: String, text: [UInt8]) {
    self.path = path
    self.name = name
    self.text = text
  }
}
