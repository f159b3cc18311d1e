import Languages
import Text

/// The facts as one language writes them: `refund-window` is "90 giorni".
final class FactTexts: Sendable {
  struct Text: Sendable {
    let text: String
    /// Whether the text is an address, which becomes a link in prose.
    let isURL: Bool
  }

  private let texts: [String: Text]
  /// The bytes of the longest text.
  let longest: Int
  /// The days of the facts that are a number of days.
  private let dayCounts: [String: Int]

  init(_ facts: [String: Fact], in settings: LanguageSettings) {
    let formats = LanguageFormats(settings.language)
    var texts: [String: Text] = [:]
    var dayCounts: [String: Int] = [:]
    for fact in facts.values {
      let value = fact.value(in: settings.market)
      texts[fact.name] = Self.text(of: value, formats, settings)
      if case .days(let days) = value { dayCounts[fact.name] = days }
    }
    self.texts = texts
    longest = texts.values.lazy.map(\.text.utf8.count).max() ?? 0
    self.dayCounts = dayCounts
  }

  var names: Set<String> { Set(texts.keys) }

  subscript(name: String) -> Text? { texts[name] }

  func days(_ name: String) -> Int? { dayCounts[name] }

  /// The bytes of all facts that the text names.
  func size(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      Placeholder.findings(in: bytes).reduce(0) { size, finding in
        guard case .placeholder(let placeholder) = finding else { return size }
        return size + (texts[placeholder.name]?.text.utf8.count ?? 0)
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
        guard let fact = texts[placeholder.name] else { continue }
        result += bytes[start..<placeholder.range.lowerBound]
        result += fact.text.utf8
        start = placeholder.range.upperBound
      }
      result += bytes[start...]
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func text(
    of value: Fact.Value, _ formats: LanguageFormats, _ settings: LanguageSettings
  ) -> Text {
    let text =
      switch value {
      case .days(let count): formats.text(count, .day)
      case .months(let count): formats.text(count, .month)
      case .years(let count): formats.text(count, .year)
      case .percent(let share): formats.percent(share)
      case .number(let number): formats.number(number)
      case .money(let amount, let currency): formats.money(amount, currency)
      case .date(let date):
        formats.date(year: date.year, month: date.month, day: date.day) ?? date.description
      case .url(let address): address
      case .text(let words): words.text(in: settings.chain) ?? ""
      }
    if case .url = value { return Text(text: text, isURL: true) }
    return Text(text: text, isURL: false)
  }
}
