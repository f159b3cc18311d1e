import Text

/// What a part of a page is built of, as far as its translations must have the same.
///
/// Each list is in document order.
struct PartShape: Sendable {
  /// The levels of headings below a question's own.
  var headings: [Placed<Int>] = []
  var lists: [Placed<ListShape>] = []
  var tables: [Placed<TableShape>] = []
  /// The targets of links, written alike in all languages.
  var links: [Placed<String>] = []
  var images: [Placed<String>] = []
  /// The texts of code spans and blocks.
  var code: [Placed<String>] = []
  /// Names.
  var facts: [Placed<String>] = []
  /// The sections as they are written between braces.
  var sections: [Placed<String>] = []
  var numbers: [Placed<TypedNumber>] = []
  /// ISO 4217 codes, also those that a sign stands for.
  var currencies: [Placed<String>] = []
  /// The hashes of paragraphs, headings and cells that are long enough to be told from names.
  var texts: [Placed<ContentHash>] = []
  /// How long the text is, in letters of an alphabet.
  var length = 0
}

struct ListShape: Hashable, Sendable {
  /// How many lists it stands in.
  let depth: Int
  let items: Int
}

struct TableShape: Hashable, Sendable {
  let rows: Int
  let columns: Int
}
