import Text

/// Why a text names no language that a site can have.
package enum LanguageTagProblem: Error, Hashable, Sendable {
  case malformed
  /// A code of the right form that stands for nothing.
  case unknown(code: String, standard: String)
  /// `und`, `mul` and the like, or for private use.
  case noSingleLanguage
  /// In the form of BCP 47, with a part beyond language, script and region.
  case unsupported(part: String)
  /// CLDR has the language by another tag.
  case renamed
}

extension Language {
  /// Reads a language that readers can have: its codes are those of ISO 639, 15924 and 3166-1.
  ///
  /// - Throws: What is wrong with the text.
  package static func named(_ text: String) throws(LanguageTagProblem) -> Language {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let parts = TagParts(subtags.map(\.utf8)) else { throw problem(of: subtags) }
    if specialCodes.contains(parts.code) { throw .noSingleLanguage }
    guard let language = Language(text) else { throw .renamed }
    if !CodeRegistry.has(parts.code, .language) {
      throw CodeRegistry.current(parts.code, .language) == nil
        ? .unknown(code: parts.code, standard: "language of ISO 639") : .renamed
    }
    if let script = parts.script, !CodeRegistry.has(script, .script) {
      throw .unknown(code: script, standard: "script of ISO 15924")
    }
    if let region = parts.region, !CodeRegistry.has(region, .region) {
      throw .unknown(code: region, standard: "region of ISO 3166-1")
    }
    return language
  }

  /// What stands for no language or for several.
  private static let specialCodes: Set = ["mis", "mul", "und", "zxx"]

  private static func problem(of subtags: [Substring]) -> LanguageTagProblem {
    let isAlphanumeric = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.utf8.count)
        && subtag.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    }
    guard isAlphanumeric, subtags.count > 1 else { return .malformed }
    // The subtags that SiteGen knows, whatever their case.
    var rest = subtags.map { $0.lowercased() }[...]
    guard let first = rest.popFirst(), (1...3).contains(first.utf8.count) else { return .malformed }
    if let script = rest.first, script.utf8.count == 4, script.utf8.allSatisfy(\.isLetter) {
      rest.removeFirst()
    }
    if let region = rest.first, TagParts.isRegion(region.uppercased()[...].utf8) {
      rest.removeFirst()
    }
    return rest.first.map { .unsupported(part: $0) } ?? .malformed
  }
}

extension LanguageTagProblem {
  /// The problem with `text`, as a clause.
  package func message(about text: String) -> String {
    switch self {
    case .malformed: "'\(text)' is no language tag"
    case .unknown(let code, let standard): "'\(code)' is no \(standard)"
    case .noSingleLanguage: "'\(text)' stands for no single language"
    case .unsupported(let part):
      "a language is named by its code, a script and a region; '\(part)' in '\(text)' is not supported"
    case .renamed: "'\(text)' is known by another tag"
    }
  }
}
