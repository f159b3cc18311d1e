import Languages
import Text
import YAML

/// Reads one file of frame words: `templates/strings/<language>.yaml` or a language's own
/// `strings.yaml`.
struct StringsReader {
  typealias Words = [String: StringTable.Entry]

  private var reader: StrictReader
  private var synonyms: [[String]] = []
  private var fillers: [String] = []
  private var units: [Period: NounForms] = [:]
  let language: Language
  /// The keys that the file may have; `nil` means any.
  let known: Set<String>?

  static func read(
    _ bytes: [UInt8], file: SourcePath, language: Language, known: Set<String>? = nil
  ) -> Diagnosed<StringsFile> {
    var reader = StrictReader(file: file, area: "strings")
    let document = reader.document(bytes, limits: .dataFile)
    var strings = Self(reader: reader, language: language, known: known)
    let words = strings.read(document)
    let file = StringsFile(
      words: words, synonyms: strings.synonyms, fillers: strings.fillers, units: strings.units)
    return Diagnosed(file, strings.reader.diagnostics)
  }

  private mutating func read(_ document: YAMLNode?) -> Words {
    var words: Words = [:]
    for entry in reader.mapping(document) ?? [] {
      if entry.key == Self.synonymsKey {
        synonyms = (reader.list(entry.value) ?? []).compactMap { group($0) }
      } else if entry.key == Self.fillersKey {
        fillers = (reader.list(entry.value) ?? []).compactMap { reader.words($0) }
      } else if entry.key == Self.unitsKey {
        readUnits(entry.value)
      } else if let known, !known.contains(entry.key) {
        reportUnknown(entry, among: known)
      } else if let forms = entry.value.mapping {
        words[entry.key] = plural(forms, entry)
      } else if let text = reader.words(entry.value) {
        words[entry.key] = .text(text)
        checkPlaceholders(of: text, entry.value, key: entry.key)
      }
    }
    return words
  }

  // Keys beside the words, which templates don't see.
  private static let synonymsKey = "synonyms"
  private static let fillersKey = "fillers"
  private static let unitsKey = "units"
  private static let otherKeys = [synonymsKey, fillersKey, unitsKey]

  private mutating func readUnits(_ node: YAMLNode) {
    guard let object = reader.object(node, .units) else { return }
    let cases = PeriodCases(language)
    for period in Period.allCases {
      guard let words = object[period.key] else { continue }
      units[period] = reader.nounForms(words, of: language, period.key) {
        cases.forms(of: period, in: $0)
      }
    }
  }

  private mutating func group(_ node: YAMLNode) -> [String]? {
    guard let nodes = reader.list(node) else { return nil }
    let words = nodes.compactMap { reader.words($0) }
    guard nodes.count > 1 else {
      reader.report(
        "synonyms", node, "a list of synonyms has one word or none",
        hint: "two or more, such as [VAT, sales tax]")
      return nil
    }
    return words
  }

  private mutating func plural(
    _ forms: [YAMLNode.Entry], _ entry: YAMLNode.Entry
  ) -> StringTable.Entry? {
    if let key = StringTable.Key(rawValue: entry.key), !key.isPlural {
      reader.wrongType(entry.value, "text")
      return nil
    }
    guard let texts = reader.plurals(entry.value, of: language, entry.key) else { return nil }
    if let text = texts[.other], let node = forms.first(where: { $0.key == "other" })?.value {
      checkPlaceholders(of: text, node, key: entry.key)
    }
    return .plural(texts)
  }

  private mutating func reportUnknown(_ entry: YAMLNode.Entry, among known: Set<String>) {
    reader.report(
      Diagnostic(
        error: "strings.unknown-key", at: reader.location(entry.keyPosition),
        "unknown key '\(entry.key)'",
        hint: NearestName.hint(entry.key, among: known.union(Self.otherKeys))))
  }

  private mutating func checkPlaceholders(of text: String, _ node: YAMLNode, key: String) {
    guard let key = StringTable.Key(rawValue: key) else { return }
    for name in key.placeholders.sorted() where !text.contains(bytesOf: "{\(name)}") {
      reader.report("placeholder", node, "the text of '\(key.rawValue)' lacks '{\(name)}'")
    }
  }
}
