package import Text

/// One text of a file of XLIFF 1.2, with its translation.
///
/// See [the specification](https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html).
package struct XLIFFUnit: Equatable, Sendable {
  package var id: String
  package var source: [XLIFFInline]
  /// `nil` if there is no translation.
  package var target: [XLIFFInline]?
  /// Of the translation: `needs-adaptation`, `final`.
  package var state: String?
  /// Where the translation is from: `leveraged-mt`.
  package var qualifier: String?
  package var isApproved = false
  /// What is said of the text to translators, and to ourselves.
  package var notes: [Note] = []
  package var position = TextPosition()

  package struct Note: Equatable, Sendable {
    /// Who says it; `nil` if that isn't said.
    package let author: String?
    package let text: String

    package init(_ text: String, author: String? = nil) {
      self.text = text
      self.author = author
    }
  }

  package init(id: String, source: [XLIFFInline]) {
    self.id = id
    self.source = source
  }
}

/// A piece of a text of XLIFF.
package enum XLIFFInline: Equatable, Sendable {
  case text(String)
  /// `<g>`: something that has words in it.
  indirect case group(id: String, kind: String?, [XLIFFInline])
  /// `<x/>`: something that stands for itself, and how it looks.
  case placeholder(id: String, kind: String?, shows: String?)
}
