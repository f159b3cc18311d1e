import YAML

/// Reads one file of frame words: `templates/strings/<language>.yaml` or a language's own
/// `strings.yaml`.
struct StringsReader {
  typealias Words = [String: StringTable.Entry]

  private var reader: StrictReader
  let language: Language

  static func read(
    _ bytes: [UInt8], file: String, language: Language
  ) -> (Words, [Diagnostic]) {
    var reader = StrictReader(file: file, area: "strings")
    let document = reader.document(bytes, limits: .dataFile)
    var strings = Self(reader: reader, language: language)
    let words = strings.read(document)
    return (words, strings.reader.diagnostics)
  }

  private mutating func read(_ document: YAMLNode?) -> Words {
    var words: Words = [:]
    for entry in reader.mapping(document) ?? [] {
      if let forms = entry.value.mapping {
        words[entry.key] = plural(forms, entry)
      } else if let text = reader.text(entry.value) {
        words[entry.key] = .text(text)
        checkPlaceholders(of: text, entry.value, key: entry.key)
      }
    }
    return words
  }

  private mutating func plural(
    _ forms: [YAMLNode.Entry], _ entry: YAMLNode.Entry
  ) -> StringTable.Entry? {
    var texts: [PluralCategory: String] = [:]
    let used = language.pluralCategories
    for form in forms {
      guard let category = PluralCategory(rawValue: form.key), used.contains(category) else {
        reader.report(
          Diagnostic(
            error: "strings.plural", at: reader.location(form.keyPosition),
            "'\(form.key)' is no plural form of '\(language.tag)'",
            hint: "its forms: \(used.map(\.rawValue).joined(separator: ", "))"))
        continue
      }
      guard let text = reader.text(form.value) else { continue }
      texts[category] = text
      if category == .other { checkPlaceholders(of: text, form.value, key: entry.key) }
    }
    let missing = language.countCategories.filter { texts[$0] == nil }
    guard missing.isEmpty else {
      reader.report(
        "plural", entry.value,
        "the plural form '\(missing[0].rawValue)' of '\(entry.key)' is missing")
      return nil
    }
    return .plural(texts)
  }

  private mutating func checkPlaceholders(of text: String, _ node: YAMLNode, key: String) {
    guard let key = StringTable.Key(rawValue: key) else { return }
    for name in key.placeholders.sorted() where !text.contains("{\(name)}") {
      reader.report("placeholder", node, "the text of '\(key.rawValue)' lacks '{\(name)}'")
    }
  }
}
