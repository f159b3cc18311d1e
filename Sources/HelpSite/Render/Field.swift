import Mustache

/// The names under which the program gives values to templates.
///
/// `Documentation/templates.md` says which template is given which.
enum Field: Int, CaseIterable, Sendable {
  // Everywhere
  case site, language, strings, assets, base, organization, extra, content
  case contentSecurityPolicy, services, search, allQuestions, theme, isSearched
  case navigation, header, footer, links, banner, banners, tabIcon, touchIcon, manifest
  case themeColor
  // Page templates
  case title, description, canonical, robots, alternates, switcher, languageList, breadcrumbs,
    jsonLD
  case editURL, markdown, reviewed, key, intro, introNotice, sections, questions, hasQuestions,
    questionCount,
    isFallback,
    fallback
  case pages, languages, target, contact, contactStrip, contactURL
  case social, image, type, locale, card
  // Search and theme
  case isBuiltIn, isPagefind, index, bundle, results, isAccordion, isOpen
  // Objects
  case name, url, tag, direction, home, hreflang, isCurrent, isDraft, notice, html, id, text,
    answer, value
  case light, dark, isWide, from, until, severity, isInfo, isWarning, isCritical
  // Questions
  case formerIDs, isStale, isReplaced, originalURL, feedback, form, yesURL, noURL, reportURL
  // Between pages
  case topics, hasTopics, previous, next, hasTurn, related, hasRelated, icon, isCategory, hasPages
  case page, hasList, popular, hasPopular, accepted
  // Sections
  case isInAnswer, isContinued, methods, hasMethods, kind, isCard, isWallet, isBank, isTransfer
  case logo, darkLogo, width, height, tools, channels, isMail, isPhone, isWeb, isForum, isSocial,
    isChat, label, note
  case address, deskSpeaks, speaksReader, hours, timeZone, timeZoneText, spans, days, times, machine

  static let vocabulary = allCases.map { String(describing: $0) }
}

extension Value {
  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
  static func url(_ address: String?) -> Value { address.map { .url($0) } ?? .absent }
  static func record(_ entries: Record.List) -> Value { .fields(Record(entries)) }
}
