import Languages
import YAML

import struct Foundation.Decimal

/// Reads `content/facts.yaml`.
struct FactsReader {
  private var reader: StrictReader

  static func read(_ bytes: [UInt8], with reader: StrictReader) -> Diagnosed<[String: Fact]> {
    var reader = reader
    let document = reader.document(bytes, limits: .dataFile)
    var facts = Self(reader: reader)
    let found = facts.read(document)
    return Diagnosed(found, facts.reader.diagnostics)
  }

  private static let types = DataShape.factTypes.map(\.name)

  private mutating func read(_ document: YAMLNode?) -> [String: Fact] {
    var facts: [String: Fact] = [:]
    for entry in reader.mapping(document) ?? [] {
      guard let name = reader.identifier(entry) else { continue }
      checkName(name, entry)
      guard
        let object = reader.object(entry.value, .fact)
      else { continue }
      let noun = noun(of: object, at: "\(name).of")
      let others = Set((object["markets"]?.mapping ?? []).map(\.key))
      let audience = Audience(otherMarkets: others)
      guard let value = value(of: object, at: "\(name)", for: audience) else { continue }
      let markets = markets(object["markets"], like: object, at: "\(name).markets")
      facts[name] = Fact(
        name: name, value: value.counting(noun), markets: markets.mapValues { $0.counting(noun) },
        location: reader.location(entry.keyPosition), words: reader.takeWords())
    }
    return facts
  }

  private mutating func checkName(_ name: String, _ entry: YAMLNode.Entry) {
    guard SectionKind.builtIn.contains(SectionKind(name)) else { return }
    reader.report(
      Diagnostic(
        error: "config.name", at: reader.location(entry.keyPosition),
        "a fact can't be named '\(name)', for {{\(name)}} is a section"))
  }

  /// The values of single markets, of the same type as the fact's own.
  private mutating func markets(
    _ node: YAMLNode?, like fact: StrictObject, at path: WordPath
  ) -> [String: Fact.Value] {
    var values: [String: Fact.Value] = [:]
    let type = typedEntries(of: fact).first?.key
    for entry in reader.mapping(node) ?? [] {
      guard let region = reader.market(entry.key, at: reader.location(entry.keyPosition)),
        let object = reader.object(entry.value, .marketFact),
        let value = value(of: object, at: "\(path).\(region)", for: Audience(markets: [region]))
      else { continue }
      if let own = typedEntries(of: object).first, own.key != type {
        reader.report(
          Diagnostic(
            error: "config.type", at: reader.location(own.keyPosition),
            "expected '\(type ?? "")' as in the other markets, found '\(own.key)'"))
      }
      values[region] = value
    }
    return values
  }

  /// The words for what a number counts.
  private mutating func noun(of object: StrictObject, at path: WordPath) -> CountedNoun? {
    guard let node = object["of"], let source = reader.languages.first else { return nil }
    if object["number"] == nil {
      reader.report("value", node, "only a number is of something")
      return nil
    }
    let byLanguage = node.mapping?.contains { reader.languages.map(\.tag).contains($0.key) }
    let words =
      byLanguage == true
      ? reader.byLanguage(node) { $0.placedForms($1, of: $2) }
      : [source: reader.placedForms(node, of: source)]
    reader.keep(words.mapValues(\.words), at: path)
    return CountedNoun(byLanguage: words.mapValues(\.forms))
  }

  private func typedEntries(of object: StrictObject) -> [YAMLNode.Entry] {
    object.entries.filter { Self.types.contains($0.key) }
  }

  /// The one typed value that the mapping holds.
  private mutating func value(
    of object: StrictObject, at path: WordPath, for audience: Audience
  ) -> Fact.Value? {
    let typed = typedEntries(of: object)
    guard typed.count == 1 else {
      reader.report(
        "type", typed.dropFirst().first?.value ?? object.node,
        typed.isEmpty ? "the fact has no value" : "the fact has more than one value",
        hint: "one of \(Self.types.joined(separator: ", "))")
      return nil
    }
    let (type, node) = (typed[0].key, typed[0].value)
    if type != "money", let currency = object["currency"] {
      reader.report("value", currency, "only money has a currency")
    }
    if let period = Period.allCases.first(where: { $0.key == type }) {
      return reader.count(node).map { .period($0, period) }
    }
    return switch type {
    case "percent": reader.decimal(node).map { .percent($0) }
    case "number": reader.decimal(node).map { .number($0) }
    case "money": money(node, of: object)
    case "date": reader.date(node).map { .date($0) }
    case "url": reader.webAddress(node).map { .url($0) }
    default:
      reader.localized(node, at: "\(path).text", for: audience).flatMap { words($0, node) }
    }
  }

  /// 4 KiB, since a page may name a fact thousands of times.
  private static let longestText = 4 << 10

  private mutating func words(_ text: LocalizedText, _ node: YAMLNode?) -> Fact.Value? {
    let texts = [text.common].compactMap(\.self) + text.byLanguage.values
    if let node { for text in texts { reader.reportFacts(in: text, node) } }
    guard let node, text.longest > Self.longestText else { return .text(text) }
    reader.report(
      "value", node, "the text is longer than \(Self.longestText) bytes",
      hint: "a fact is a word or a sentence; write the rest into pages")
    return nil
  }

  private mutating func money(_ node: YAMLNode, of object: StrictObject) -> Fact.Value? {
    let amount = reader.decimal(node)
    guard let currencyNode = object["currency"] else {
      reader.report("missing-key", object.node, "the key 'currency' is missing")
      return nil
    }
    guard let amount, let code = reader.text(currencyNode) else { return nil }
    guard let currency = Currency(code) else {
      let successor = Currency.successor(of: code)
      reader.report(
        "value", currencyNode,
        successor == nil
          ? "'\(code)' is no code of a currency that people pay with"
          : "the currency '\(code)' was withdrawn",
        hint: successor.map { "did you mean '\($0)'?" }
          ?? "three capital letters (ISO 4217), such as EUR")
      return nil
    }
    return .money(amount, currency)
  }
}

extension Fact.Value {
  fileprivate func counting(_ noun: CountedNoun?) -> Self {
    guard case .number(let number, _) = self else { return self }
    return .number(number, of: noun)
  }
}

extension StrictReader {
  /// The words beside a number in one language.
  fileprivate mutating func placedForms(
    _ node: YAMLNode, of language: Language
  ) -> (forms: NounForms, words: PlacedWords) {
    let forms = nounForms(node, of: language, "of")
    return (
      forms, PlacedWords(text: forms.text, language: language, location: location(node))
    )
  }
}
