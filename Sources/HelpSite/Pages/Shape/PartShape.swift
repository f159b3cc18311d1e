import Text

import struct Foundation.Decimal

/// What a part of a page is built of, as far as its translations must have the same.
///
/// Each list is in document order.
struct PartShape: Sendable {
  /// The levels of headings below a question's own.
  var headings: [Placed<Int>] = []
  var lists: [Placed<ListShape>] = []
  var tables: [Placed<TableShape>] = []
  /// The targets of links.
  var links: [Placed<WrittenContent>] = []
  var images: [Placed<WrittenContent>] = []
  /// Code spans other than the words of buttons and menus.
  var codeSpans: [Placed<WrittenContent>] = []
  /// The words of buttons and menus that stand in code spans.
  var labels: [Placed<WrittenContent>] = []
  /// Blocks of code, alike if they differ in comments alone.
  var codeBlocks: [Placed<WrittenContent>] = []
  /// Names.
  var facts: [Placed<WrittenContent>] = []
  /// The sections as they are written between braces.
  var sections: [Placed<WrittenContent>] = []
  var numbers: [Placed<TypedNumber>] = []
  /// The values of the numbers in code spans, which the other text may have outside of code.
  var codeNumbers: Set<Decimal> = []
  /// The words outside of code.
  var plainWords = PlainWords()
  /// The words of code spans.
  var codeWords = PlainWords()
  /// Millions and thousands that words say without a number.
  var scales: Set<Decimal> = []
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
