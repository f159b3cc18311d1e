import Mustache

/// The names under which the program gives values to templates.
///
/// `Documentation/templates.md` says which template is given which.
enum Field: Int, CaseIterable, Sendable {
  // Everywhere
  case site, language, strings, assets, base, organization, extra, content
  // Page templates
  case title, description, canonical, robots, alternates, switcher, breadcrumbs, jsonLD
  case key, intro, sections, questions, hasQuestions, questionCount, isFallback, fallback
  case pages, languages, target
  // Objects
  case name, url, tag, direction, home, hreflang, isCurrent, notice, html, id, text, answer, value
  // Sections
  case methods, hasMethods, kind, isCard, isWallet, isBank, isTransfer, logo, darkLogo, width
  case height, tools, channels, isMail, isPhone, isWeb, isForum, isSocial, isChat, label, note
  case address, deskSpeaks, speaksReader, hours, timeZone, timeZoneText, spans, days, times, machine

  static let vocabulary = allCases.map { String(describing: $0) }
}

/// A few named values: one object of the data, such as a question or a payment method.
final class Record: Fields {
  private let ids: [Int]
  private let values: [Value]

  init(_ entries: KeyValuePairs<Field, Value>) {
    ids = entries.map { $0.key.rawValue }
    values = entries.map { $0.value }
  }

  func value(of name: Name) -> Value? {
    // Over the bare numbers: a walk over the values would copy each.
    for index in ids.indices where ids[index] == name.id { return values[index] }
    return nil
  }
}

extension Value {
  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
  static func url(_ address: String?) -> Value { address.map { .url($0) } ?? .absent }
  static func record(_ entries: KeyValuePairs<Field, Value>) -> Value { .fields(Record(entries)) }
}
