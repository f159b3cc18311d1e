import Languages
import Text
import YAML

/// Reads `content/glossary.yaml`.
struct GlossaryReader {
  private var reader: StrictReader
  /// Where each word that is a term's stands, by its letters.
  private var known: [[UInt32]: String] = [:]

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> Diagnosed<Glossary> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var glossary = Self(reader: reader)
    let terms = glossary.terms(of: document)
    return Diagnosed(Glossary(terms), glossary.reader.diagnostics)
  }

  private mutating func terms(of document: YAMLNode?) -> [GlossaryTerm] {
    guard let file = reader.object(document, .glossary) else { return [] }
    let entries = reader.mapping(file["terms"]) ?? []
    return reader.limited(entries, to: Glossary.termLimit, "terms").compactMap { term($0) }
  }

  private mutating func term(_ entry: YAMLNode.Entry) -> GlossaryTerm? {
    guard let id = reader.identifier(entry),
      let object = reader.object(entry.value, .glossaryTerm)
    else { return nil }
    let terms = reader.required("term", of: object) { $0.glossaryWords($1) } ?? []
    let wording = GlossaryWording(
      terms: terms, forms: reader.glossaryWords(object["forms"]),
      forbidden: reader.glossaryWords(object["forbidden"]))
    checkForbidden(wording, object["forbidden"])
    for word in wording.allowed { check(word, of: id, object) }
    let translations = translations(object["translations"])
    let note = reader.words(object["note"])
    guard !terms.isEmpty else { return nil }
    return GlossaryTerm(
      id: id, wording: wording, translations: translations, note: note.map(Self.oneLine),
      isTranslated: reader.flag(object["translate"]) ?? true,
      isChecked: reader.flag(object["check"]) ?? true,
      location: reader.location(entry.keyPosition))
  }

  /// Two terms of the same words would want two translations of them.
  private mutating func check(_ word: String, of id: String, _ object: StrictObject) {
    let letters = FoldedText(word, StemRules()).letters
    guard let other = known.updateValue(id, forKey: letters), other != id else { return }
    reader.report(
      "value", object["term"] ?? object.node, "'\(word)' is a word of the term '\(other)' too",
      hint: "write both as one term, or tell them apart by longer words")
  }

  private mutating func translations(_ node: YAMLNode?) -> [Language: GlossaryWording] {
    var translations: [Language: GlossaryWording] = [:]
    for entry in reader.mapping(node) ?? [] {
      guard let language = reader.glossaryLanguage(entry) else { continue }
      translations[language] = wording(entry.value)
    }
    return translations
  }

  /// A text, a list of them, or a mapping.
  private mutating func wording(_ node: YAMLNode) -> GlossaryWording {
    guard node.mapping != nil else {
      return GlossaryWording(terms: reader.glossaryWords(node))
    }
    guard let object = reader.object(node, .glossaryWording) else { return GlossaryWording() }
    let wording = GlossaryWording(
      terms: reader.glossaryWords(object["term"]), forms: reader.glossaryWords(object["forms"]),
      forbidden: reader.glossaryWords(object["forbidden"]))
    checkForbidden(wording, object["forbidden"])
    return wording
  }

  private mutating func checkForbidden(_ wording: GlossaryWording, _ node: YAMLNode?) {
    let letters = { (word: String) in FoldedText(word, StemRules()).letters }
    let allowed = Set(wording.allowed.map(letters))
    guard let node, let word = wording.forbidden.first(where: { allowed.contains(letters($0)) })
    else { return }
    reader.report(
      "value", node, "'\(word)' is forbidden, and a word of the term", hint: "keep one of them")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension StrictReader {
  /// 200 bytes: a term is a few words.
  private static let longestTerm = 200

  /// A text or a list of texts, each with a letter.
  fileprivate mutating func glossaryWords(_ node: YAMLNode?) -> [String] {
    guard let node else { return [] }
    if node.sequence != nil { return (filledList(node) ?? []).compactMap { glossaryWord($0) } }
    return [glossaryWord(node)].compactMap(\.self)
  }

  private mutating func glossaryWord(_ node: YAMLNode) -> String? {
    guard let text = words(node) else { return nil }
    guard FoldedText(text, StemRules()).letters.contains(where: FoldedText.isOfWord) else {
      report("value", node, "'\(text)' has no letter", hint: "a term is a word or a few")
      return nil
    }
    guard text.utf8.count <= Self.longestTerm else {
      report(
        "limit", node, "the text is longer than \(Self.longestTerm) bytes",
        hint: "a term is a word or a few; explain it as note: …")
      return nil
    }
    return text
  }

  /// A language that the site is translated into.
  fileprivate mutating func glossaryLanguage(_ entry: YAMLNode.Entry) -> Language? {
    guard let language = siteLanguage(entry) else { return nil }
    guard language != languages.first else {
      report(
        Diagnostic(
          error: "config.language", at: location(entry.keyPosition),
          "'\(language.tag)' is the source language",
          hint: "write its words as term, forms and forbidden of the term itself"))
      return nil
    }
    return language
  }
}
