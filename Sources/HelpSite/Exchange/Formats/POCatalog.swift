import Catalogs
import Languages
import Text

/// Units as a catalogue of gettext.
struct POCatalog {
  let language: Language
  let facts: FactTexts?
  let book: TermBook?

  static let field = "X-SiteGen"

  /// What stands before the messages.
  var head: [UInt8] {
    var writer = POWriter()
    writer.add(header)
    return writer.bytes
  }

  /// The messages of a page, with an empty line before each.
  func bytes(of page: ExchangePage) -> [UInt8] {
    var writer = POWriter(isFirst: false)
    for part in page.parts {
      for unit in part.units { writer.add(entry(of: unit, part, page)) }
    }
    return writer.bytes
  }

  /// All fields that gettext asks for; what would change from day to day is empty.
  private var header: POEntry {
    var entry = POEntry()
    let fields = [
      ("Project-Id-Version", "SiteGen"), ("PO-Revision-Date", ""), ("Last-Translator", ""),
      ("Language-Team", ""), ("Language", language.tag.replacing("-", with: "_")),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"), ("Plural-Forms", language.gettextPlurals),
      (Self.field, "exchange 1, \(language.tag)"),
    ]
    entry.text = fields.map { "\($0): \($1)\n" }.joined()
    return entry
  }

  private func entry(
    of unit: ExchangeUnit, _ part: ExchangePart, _ page: ExchangePage
  ) -> POEntry {
    var entry = POEntry()
    let isMarkdown = unit.kind.isMarkdown
    let notes = UnitNotes(page: page, part: part, unit: unit, facts: facts, book: book)
    entry.notes = notes.lines + notes.glossary + [UnitNotes.hashMark + part.hash.hex]
    entry.references = [page.path.text]
    entry.context = unit.id
    entry.id = UnitForm.text(of: unit.source, isMarkdown: isMarkdown)
    let target = unit.target
    if let target { entry.text = UnitForm.text(of: target, isMarkdown: isMarkdown) }
    if case .stale(let former) = unit.state, target != nil {
      entry.flags.append("fuzzy")
      entry.previous = former.map { UnitForm.text(of: $0, isMarkdown: isMarkdown) }
    }
    // gettext would refuse a translation that has other pieces than its original on purpose.
    if target?.hasSamePieces(as: unit.source) ?? true { entry.flags.append("python-brace-format") }
    if isMarkdown { entry.flags.append("markdown-text") }
    return entry
  }
}

extension UnitText {
  fileprivate func hasSamePieces(as other: UnitText) -> Bool {
    Set(content.numbers) == Set(other.content.numbers)
  }
}

extension Language {
  /// The rule of a catalogue's header: nothing of a site is counted by it, but programs want one.
  var gettextPlurals: String {
    switch tag.prefix(while: { $0 != "-" }) {
    case "ja", "ko", "zh", "vi", "th", "id", "ms", "lo", "my", "km":
      "nplurals=1; plural=0;"
    case "fr", "pt", "hi", "fa", "hy": "nplurals=2; plural=(n > 1);"
    case "ar":
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        + "n%100>=11 ? 4 : 5);"
    case "ru", "uk", "be", "sr", "hr", "bs":
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14)"
        + " ? 1 : 2);"
    case "pl":
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
    case "cs", "sk": "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"
    case "ro": "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);"
    case "lt":
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
    case "lv": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n!=0 ? 1 : 2);"
    case "sl": "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"
    case "he": "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"
    case "cy": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
    case "ga": "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n<7 ? 2 : n<11 ? 3 : 4);"
    default: "nplurals=2; plural=(n != 1);"
    }
  }
}
