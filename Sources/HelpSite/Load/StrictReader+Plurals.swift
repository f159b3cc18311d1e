import Languages
import Text
import YAML

/// Words that change with a number.
extension StrictReader {
  /// The plural forms of a text, of which those that counts can reach must be there.
  ///
  /// - Parameters:
  ///   - node: A mapping from the forms to texts.
  ///   - language: The texts'.
  ///   - name: What the forms are of, for messages.
  ///   - known: The forms that may be left out.
  /// - Returns: `nil` if one that must be there is missing.
  mutating func plurals(
    _ node: YAMLNode, of language: Language, _ name: String, besides known: Set<PluralCategory> = []
  ) -> [PluralCategory: String]? {
    var texts: [PluralCategory: String] = [:]
    let used = language.pluralCategories
    for form in mapping(node) ?? [] {
      guard let category = PluralCategory(rawValue: form.key), used.contains(category) else {
        reportNoPlural(form, of: language)
        continue
      }
      texts[category] = words(form.value)
    }
    let missing = language.countCategories.first { texts[$0] == nil && !known.contains($0) }
    guard let missing else { return texts }
    report("plural", node, "the plural form '\(missing.rawValue)' of '\(name)' is missing")
    return nil
  }

  private mutating func reportNoPlural(_ form: YAMLNode.Entry, of language: Language) {
    let used = language.pluralCategories.map(\.rawValue)
    report(
      Diagnostic(
        error: "\(area).plural", at: location(form.keyPosition),
        "'\(form.key)' is no plural form of '\(language.tag)'",
        hint: "its forms: \(used.joined(separator: ", "))"))
  }

  /// The words beside a number: plural forms, and below names those of other grammatical forms.
  ///
  /// A language with one plural form may have a text in the place of each.
  ///
  /// - Parameters:
  ///   - node: `{one: "{n} device", other: "{n} devices", genitive: {one: …, other: …}}`.
  ///   - language: The words'.
  ///   - name: What they are words of, for messages.
  ///   - known: What CLDR has in a form; `nil` if the words are no unit's.
  /// - Returns: What can be used of them.
  mutating func nounForms(
    _ node: YAMLNode, of language: Language, _ name: String,
    known: ((_ form: String) -> NounForms.Plurals)? = nil
  ) -> NounForms {
    var forms = NounForms()
    let isPlural = { (key: String) in PluralCategory(rawValue: key) != nil }
    let entries = node.mapping ?? []
    let plain = YAMLNode(
      position: node.position, content: .mapping(entries.filter { isPlural($0.key) }))
    // A unit's words that stand alone are CLDR's, if they aren't here.
    if node.mapping == nil || known == nil || plain.mapping?.isEmpty == false {
      forms.plain = counted(node.mapping == nil ? node : plain, of: language, name) ?? [:]
    }
    for entry in entries where !isPlural(entry.key) {
      // A plural form that is misspelled has a text where a form of the words has several.
      if entry.value.mapping == nil, language.countCategories.count > 1 {
        reportNoPlural(entry, of: language)
      } else if let form = formName(entry) {
        forms.named[form] = counted(
          entry.value, of: language, form, besides: Set((known?(form) ?? [:]).keys))
      }
    }
    return forms
  }

  private mutating func formName(_ entry: YAMLNode.Entry) -> String? {
    guard let name = identifier(entry) else { return nil }
    guard name == FactWriter.bareNumber else { return name }
    report(
      Diagnostic(
        error: "\(area).name", at: location(entry.keyPosition),
        "a form can't be named '\(name)', for that is the number alone"))
    return nil
  }

  /// Plural forms that hold the number wherever more than one takes them.
  private mutating func counted(
    _ node: YAMLNode, of language: Language, _ name: String, besides known: Set<PluralCategory> = []
  ) -> NounForms.Plurals? {
    let entry = YAMLNode.Entry(
      key: PluralCategory.other.rawValue, keyPosition: node.position, value: node)
    let mapping =
      node.mapping == nil ? YAMLNode(position: node.position, content: .mapping([entry])) : node
    guard let texts = plurals(mapping, of: language, name, besides: known) else { return nil }
    for category in language.repeatedCategories {
      guard let text = texts[category], !text.contains(bytesOf: "{n}") else { continue }
      let place = mapping.mapping?.first { $0.key == category.rawValue }?.value ?? node
      report(
        "placeholder", place, "the plural form '\(category.rawValue)' of '\(name)' lacks '{n}'",
        hint: "it stands for more than one number")
    }
    return texts
  }
}
