package import Text

/// One message of a catalogue of gettext (PO).
///
/// See [the format](https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html).
package struct POEntry: Equatable, Sendable {
  /// The lines behind `#.`.
  package var notes: [String] = []
  /// The lines behind `#:`.
  package var references: [String] = []
  /// What stands behind `#,`: `fuzzy`, `python-brace-format`.
  package var flags: [String] = []
  /// The former source text, behind `#|`.
  package var previous: String?
  /// `nil` if the message has none.
  package var context: String?
  /// The source text; empty in the header.
  package var id = ""
  /// The translation; empty if there is none.
  package var text = ""
  /// Whether it has a source text for several things, and a translation for each plural form.
  package var isPlural = false
  /// Whether it stands behind `#~`.
  package var isObsolete = false
  /// Where its first keyword stands.
  package var position = TextPosition()

  package init() {}

  package var isFuzzy: Bool { flags.contains("fuzzy") }
  package var isHeader: Bool { context == nil && id.isEmpty && !isObsolete }

  /// What a header says of a field, such as `Language`; `nil` if it lacks the field.
  package func field(_ name: String) -> String? {
    let start = name.lowercased() + ":"
    return text.split(separator: "\n").first { $0.lowercased().hasPrefix(start) }.map {
      String($0.dropFirst(start.count).drop { $0 == " " })
    }
  }
}
