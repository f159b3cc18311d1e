import Languages
import Text

/// The facts as one language writes them: `refund-window` is "90 giorni".
final class FactTexts: Sendable {
  struct Text: Sendable {
    let text: String
    /// Whether the text is an address, which becomes a link in prose.
    var isURL = false
    /// The language of the text, if it isn't one that its readers' tag stands on.
    var language: Language?
  }

  let language: Language
  /// The texts by what stands between the braces: `refund-window`, `refund-window:genitive`.
  private let texts: [String: Text]
  /// The names of the forms that each fact has besides its own text, sorted.
  private let forms: [String: [String]]
  /// The bytes of the longest text.
  let longest: Int
  /// The plural form that words beside each fact take, if it has a number that decides it.
  private let pluralCategories: [String: PluralCategory]
  /// The days of the facts that are a number of days.
  private let dayCounts: [String: Int]

  /// - Parameters:
  ///   - facts: By name.
  ///   - writer: Writes them.
  ///   - language: The writer's.
  ///   - market: Whose values are written; `nil`: those of no market.
  init(
    _ facts: [String: Fact], _ writer: FactWriter, in language: Language, for market: String?
  ) {
    self.language = language
    var texts: [String: Text] = [:]
    var forms: [String: [String]] = [:]
    var dayCounts: [String: Int] = [:]
    var pluralCategories: [String: PluralCategory] = [:]
    for (name, fact) in facts {
      let value = fact.value(in: market)
      let own = writer.text(of: value)
      texts[name] = own
      let others = writer.forms(of: value)
      for (form, text) in others {
        let language = form == FactWriter.bareNumber ? nil : own.language
        texts[name + ":" + form] = Text(text: text, language: language)
      }
      forms[name] = others.keys.sorted()
      pluralCategories[name] = value.pluralCategory(in: language)
      if case .period(let days, .day) = value { dayCounts[name] = days }
    }
    self.texts = texts
    self.forms = forms
    longest = texts.values.lazy.map(\.text.utf8.count).max() ?? 0
    self.dayCounts = dayCounts
    self.pluralCategories = pluralCategories
  }

  var names: Set<String> { Set(forms.keys) }

  /// The text of a fact as it stands alone.
  subscript(name: String) -> Text? { texts[name] }

  /// The text of a fact in the form that is asked for.
  subscript(placeholder: Placeholder) -> Text? { texts[placeholder.inner] }

  /// The names of the forms of a fact; `nil` if there is no such fact.
  func forms(of name: String) -> [String]? { forms[name] }

  /// The plural form that words beside a fact take; `nil` if no number decides it.
  func pluralCategory(of name: String) -> PluralCategory? { pluralCategories[name] }

  func days(_ name: String) -> Int? { dayCounts[name] }

  /// The bytes of all facts that the text names.
  func size(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      Placeholder.findings(in: bytes).reduce(0) { size, finding in
        guard case .placeholder(let placeholder) = finding else { return size }
        return size + (self[placeholder]?.text.utf8.count ?? 0)
      }
    }
  }

  /// The text with each `{{name}}` that is a fact filled in.
  func expanded(_ text: String) -> String {
    guard Placeholder.mayStand(in: text) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      var start = 0
      for case .placeholder(let placeholder) in Placeholder.findings(in: bytes) {
        guard let fact = self[placeholder] else { continue }
        result += bytes[start..<placeholder.range.lowerBound]
        result += fact.text.utf8
        let joint = FactJoint(fact.text, ArraySlice(bytes[placeholder.range.upperBound...]))
        result += joint.replacement
        start = placeholder.range.upperBound + joint.dropped
      }
      result += bytes[start...]
      return String(decoding: result, as: UTF8.self)
    }
  }
}
