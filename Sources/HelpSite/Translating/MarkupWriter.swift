import Text

/// Writes a page that is no template's.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds markup of the program's own.
  mutating func add(_ markup: String) { bytes += markup.utf8 }

  /// Adds words of authors, with what is hidden in them made visible.
  mutating func add(text: String) { bytes += HTMLText.escaped(PrintableText.visible(text)) }

  /// Adds words of authors that may have several lines.
  mutating func add(lines text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      add(text: String(line))
    }
  }

  /// Adds an element that holds words alone.
  mutating func add(_ element: String, _ attributes: String = "", text: String) {
    add("<\(element)\(attributes.isEmpty ? "" : " " + attributes)>")
    add(text: text)
    add("</\(element)>")
  }
}
