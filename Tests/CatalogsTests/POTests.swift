import Catalogs
import Testing
import Text

@Suite struct POTests {
  private func entries(_ text: String) throws -> [POEntry] {
    try POReader.entries(in: Array(text.utf8))
  }

  @Test func `what is written is read again`() throws {
    var entry = POEntry()
    entry.notes = ["Question", "source: 0f"]
    entry.references = ["content/en/a b.md"]
    entry.flags = ["fuzzy", "python-brace-format"]
    entry.previous = "Old \"one\"\nand more"
    entry.context = "a#b/1"
    entry.id = "Two\nlines\twith \\ and {{"
    entry.text = "日本語\n"
    var writer = POWriter()
    writer.add(entry)
    writer.add(entry)
    let read = try POReader.entries(in: writer.bytes)
    #expect(read.count == 2)
    #expect(read[0].id == entry.id)
    #expect(read[0].text == entry.text)
    #expect(read[0].previous == entry.previous)
    #expect(read[0].context == entry.context)
    #expect(read[0].notes == entry.notes)
    #expect(read[0].isFuzzy)
    #expect(read[1].id == entry.id)
  }

  @Test func `texts wrapped, escaped and commented by other programs are the same texts`() throws {
    let read = try entries(
      """
      \u{FEFF}# Translators\r
      msgid ""\r
      msgstr "Language: de_AT\\n"\r
      "X-Generator: Poedit\\n"\r
      \r
      # a note between\r
      #: a.md:12 b.md\r
      #,fuzzy ,  no-wrap\r
      #| msgctxt "c"\r
      #| msgid "for"\r
      #| "mer"\r
      msgctxt "c"\r
      msgid ""\r
      "one "\r
      "two"\r
      msgstr "\\303\\274ber\\x21 \\q"\r
      """)
    #expect(read[0].field("language") == "de_AT")
    #expect(read[0].isHeader)
    #expect(read[1].id == "one two")
    #expect(read[1].text == "über! \\q")
    #expect(read[1].previous == "former")
    #expect(read[1].flags == ["fuzzy", "no-wrap"])
    #expect(read[1].position == TextPosition(line: 12, column: 1))
  }

  @Test func `obsolete and plural messages are told from others`() throws {
    let read = try entries(
      """
      msgid "a"
      msgid_plural "as"
      msgstr[0] "x"
      msgstr[1] "y"

      #~ msgctxt "c"
      #~ msgid "gone"
      #~ msgstr "weg"
      msgid "b"
      msgstr "z"
      """)
    #expect(read.map(\.id) == ["a", "gone", "b"])
    #expect(read.map(\.isPlural) == [true, false, false])
    #expect(read.map(\.isObsolete) == [false, true, false])
    #expect(read[0].text == "x")
  }

  @Test(arguments: [
    ("msgid \"a\nmsgstr \"b\"", "1:7", "isn't closed"),
    ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"", "1:1", "no msgstr"),
    ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", "3:1", "second msgstr"),
    ("msgid a\nmsgstr \"b\"", "1:7", "double quotes"), ("message", "1:1", "no word"),
    ("msgid \"\\377\"\nmsgstr \"\"", "1:7", "UTF-8"), ("msgid \"a\"", "1:1", "no msgstr"),
    ("<html>", "1:1", "no word"), ("msgid \"\u{1}\"", "1:8", "control character"),
  ])
  func `what can't be read is named with its place`(
    text: String, place: String, words: String
  ) throws {
    let error = try #require(throws: CatalogError.self) { try entries(text) }
    #expect("\(error.position)" == place)
    #expect(error.message.contains(words), "\(error.message)")
  }

  @Test(arguments: [false, true])
  func `UTF-16 is read by its mark`(isLittleEndian: Bool) throws {
    let units = Array("\u{FEFF}msgid \"ä\"\nmsgstr \"語😀\"\n".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittleEndian ? pair.reversed() : pair
    }
    let read = try POReader.entries(in: bytes)
    #expect(read[0].id == "ä")
    #expect(read[0].text == "語😀")
    #expect(throws: CatalogError.self) { try POReader.entries(in: Array(bytes.dropLast())) }
  }
}
