/// What may stand behind a key of a data file.
///
/// The verbs of ``StrictReader`` read such values; this says the same to other programs.
indirect enum DataType: Sendable {
  /// Text that isn't empty; a number or a flag is text too.
  case text
  /// Text of one form, a regular expression of ECMA 262.
  case form(String)
  /// One of these texts.
  case oneOf([String])
  case flag
  case count(ClosedRange<Int>)
  case decimal
  /// An author's own data.
  case anything
  /// Nothing at all, beside other types; a list or a mapping alone may be that without it.
  case nothing
  case list(of: DataType, atLeast: Int, isUnique: Bool = false)
  /// A mapping whose keys are the author's own; the form of the keys is a regular expression.
  case mapping(of: DataType, keys: String?, count: ClosedRange<Int> = 0...Int.max)
  /// A mapping whose values are of the type that the first matching form of their keys has.
  case keyed([(form: String, type: DataType)])
  case object(DataShape)
  case either([DataType])

  static func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> Self {
    .oneOf(type.allCases.map(\.rawValue))
  }

  static func list(of type: DataType) -> Self { .list(of: type, atLeast: 0) }

  /// Each stands in it once.
  static func set(of type: DataType) -> Self { .list(of: type, atLeast: 0, isUnique: true) }

  /// A mapping from a name that other files refer to.
  static func named(_ type: DataType, count: ClosedRange<Int> = 0...Int.max) -> Self {
    .mapping(of: type, keys: "^[a-z][a-z0-9-]*$", count: count)
  }

  private static let languageForm =
    "^(?!(one|two|few)$)[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"

  static let count = count(0...1_000_000)
  static let language = form(languageForm)
  static let region = form("^[A-Z]{2}$")
  static let date = form("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  static let webAddress = form("^[hH][tT][tT][pP][sS]?://[^/?#\\s]\\S*$")
  /// One web address for all languages, or an address for each.
  static let webAddresses = either([
    .webAddress, .mapping(of: .webAddress, keys: languageForm, count: 1...Int.max),
  ])
  /// A file of `content/assets/` that a page can show.
  static let picture = form("\\.([sS][vV][gG]|[aA][vV][iI][fF]|\(photoForm))$")
  /// One that other sites can show, too: they take no drawings.
  static let photo = form("\\.(\(photoForm))$")
  private static let photoForm = "[pP][nN][gG]|[wW][eE][bB][pP]|[jJ][pP][eE]?[gG]|[gG][iI][fF]"
  static let versions = form("^\(versionTerm)(,\(versionTerm))*$")
  private static let versionTerm = " *(>=|<)? *[0-9]+(\\.[0-9]+){0,2} *"
  static let color = form("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")
  static let time = form("^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")
  /// One text for all languages, or a text for each.
  static let words = either([.text, .mapping(of: .text, keys: languageForm, count: 1...Int.max)])
  /// A text, or a list of some.
  static let texts = either([.text, .list(of: .text, atLeast: 1)])

  /// A mapping from language to what it has.
  static func byLanguage(_ type: DataType) -> Self { .mapping(of: type, keys: languageForm) }

  /// A name, or a name with its value.
  static let section = either([.text, .mapping(of: .anything, keys: nil, count: 1...1)])
  /// Texts by plural form, and below names those of other forms; all that by language too.
  static let nounForms = either([
    .text, forms, .mapping(of: either([.text, forms]), keys: languageForm),
  ])
  private static let forms = keyed([
    (pluralForm, .text), (nameForm, .either([.text, .keyed([(pluralForm, .text)])])),
  ])
  private static let pluralForm = "^(zero|one|two|few|many|other)$"
  private static let nameForm = "^(?!(zero|one|two|few|many|other)$)[a-z][a-z0-9-]*$"
  /// A word of the page frame.
  static let frameWord = either([
    .text, .mapping(of: .text, keys: pluralForm, count: 1...Int.max),
  ])
}
