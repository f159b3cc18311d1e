import Mustache

/// The names under which the program gives values to templates.
///
/// `Documentation/templates.md` says which template is given which.
enum Field: Int, CaseIterable, Sendable {
  // Everywhere
  case site, language, strings, assets, base, organization, extra, content
  case contentSecurityPolicy, search, allQuestions, theme, isSearched
  // Page templates
  case title, description, canonical, robots, alternates, switcher, breadcrumbs, jsonLD
  case editURL, key, intro, introNotice, sections, questions, hasQuestions, questionCount,
    isFallback,
    fallback
  case pages, languages, target
  // Search and theme
  case isBuiltIn, isPagefind, index, bundle, isAccordion, isOpen
  // Objects
  case name, url, tag, direction, home, hreflang, isCurrent, isDraft, notice, html, id, text,
    answer, value
  // Questions
  case formerIDs, isStale, isReplaced, originalURL
  // Sections
  case methods, hasMethods, kind, isCard, isWallet, isBank, isTransfer, logo, darkLogo, width
  case height, tools, channels, isMail, isPhone, isWeb, isForum, isSocial, isChat, label, note
  case address, deskSpeaks, speaksReader, hours, timeZone, timeZoneText, spans, days, times, machine

  static let vocabulary = allCases.map { String(describing: $0) }
}

extension Value {
  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
  static func url(_ address: String?) -> Value { address.map { .url($0) } ?? .absent }
  static func record(_ entries: Record.List) -> Value { .fields(Record(entries)) }
}
