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
    let writer = FactWriter(facts, in: settings)
    var texts: [String: Text] = [:]
    var dayCounts: [String: Int] = [:]
    for fact in facts.values {
      let value = fact.value(in: settings.market)
      texts[fact.name] = writer.text(of: value)
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
        let joint = FactJoint(fact.text, ArraySlice(bytes[placeholder.range.upperBound...]))
        result += joint.replacement
        start = placeholder.range.upperBound + joint.dropped
      }
      result += bytes[start...]
      return String(decoding: result, as: UTF8.self)
    }
  }
}
