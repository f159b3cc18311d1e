import Foundation

extension Language {
  /// The tag that `text` most likely means, or `nil` where nothing is certain: for hints.
  ///
  /// `PT-br` and `pt_BR.UTF-8` give `pt-BR`, `iw` gives `he`, `deu` gives `de`, `zh-yue` gives `yue`,
  /// the country `jp` gives `ja`. What means nothing is dropped, and what stands behind the region.
  package static func canonical(_ text: String) -> String? {
    let written = text.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-").lowercased()
    var subtags = modern(written).lowercased().split(
      separator: "-", omittingEmptySubsequences: false)[...]
    guard let first = subtags.popFirst(), TagParts.isCode(first.utf8),
      let base = base(String(first))
    else { return nil }
    guard !base.contains("-") else { return base }
    var tag = base
    if let next = subtags.first, TagParts.isScript(next.capitalizedASCII.utf8) {
      let script = String(next.capitalizedASCII)
      if CodeRegistry.has(script, .script) { tag += "-" + script }
      subtags.removeFirst()
    }
    if let next = subtags.first?.uppercased(), TagParts.isRegion(next[...].utf8) {
      let region = CodeRegistry.current(next, .region) ?? next
      if CodeRegistry.has(region, .region) { tag += "-" + region }
    }
    return tag
  }

  /// The tag in the form of today: `jbo` for `art-lojban`, `yue` for `zh-yue`.
  private static func modern(_ tag: String) -> String {
    Locale(identifier: tag).identifier(.bcp47)
  }

  /// The language that a code means: its own, the one that took its place, or that of the country.
  private static func base(_ code: String) -> String? {
    if let current = CodeRegistry.current(code, .language) { return current }
    let current = LanguageAlias.current(code)
    if CodeRegistry.has(current, .language) { return current }
    guard code.utf8.count == 2, CodeRegistry.hasCountry(code.uppercased()) else { return nil }
    let likely = Locale.Language(identifier: "und-" + code.uppercased()).maximalIdentifier
    return String(likely.prefix { $0 != "-" })
  }
}

extension Substring {
  /// The text with its first character in upper case.
  fileprivate var capitalizedASCII: Substring { prefix(1).uppercased()[...] + dropFirst() }
}
