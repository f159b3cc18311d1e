package import Foundation

extension Language {
  /// The language's name in itself, fit to stand alone: `Italiano`, `Português (Brasil)`.
  ///
  /// The name is CLDR's, which many languages write small in running text, with a capital. A
  /// language that CLDR has no name for shows its tag.
  package var autonym: String {
    guard hasFormats else { return tag }
    let name = Self.mendedAutonyms[tag] ?? locale.localizedString(forIdentifier: tag)
    guard let name, let first = name.unicodeScalars.first, !isBare(name) else { return tag }
    // Title case, not upper: Georgian has capitals for headlines that no word begins with.
    return first.properties.titlecaseMapping + String(name.unicodeScalars.dropFirst())
  }

  /// Whether a name is the language's code, perhaps with a region: what is given where there is none.
  private func isBare(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == tag.lowercased() || name == code || name.hasPrefix(code + " (")
  }

  /// The name of a language for running text of this one: in `it`, `tedesco` for `de`.
  package func name(of other: Language) -> String {
    LanguageNames(language: self).texts([other])[0]
  }

  /// Whether ICU knows the names, numbers and dates of this language in its script.
  ///
  /// Where it doesn't, those of English stand in, whatever language the machine speaks.
  package var hasFormats: Bool {
    guard let script, script != Self.likelyScript(code) else { return Self.known.contains(code) }
    return Self.known.contains("\(code)_\(script)")
  }

  /// The language as ICU is asked for it.
  ///
  /// ICU answers for a language that it doesn't know in that of the process, so that the output
  /// would depend on the machine: it is never asked for one.
  package var formatIdentifier: String {
    let numbers = MendedFormats(language: self).numberingSystem.map { ";numbers=\($0)" } ?? ""
    return (hasFormats ? tag : "en") + "@calendar=gregorian" + numbers
  }

  package var locale: Locale { Locale(identifier: formatIdentifier) }

  /// ICU's languages, `sr`, and those with a script of their own, `sr_Latn`.
  private static let known: Set<String> = {
    var known: Set<String> = []
    for identifier in Locale.availableIdentifiers {
      let parts = identifier.utf8.split(separator: UInt8(ascii: "_"), maxSplits: 2)
      known.insert(String(Substring(parts[0])))
      guard parts.count > 1, parts[1].count == 4 else { continue }
      known.insert(String(identifier[parts[0].startIndex..<parts[1].endIndex]))
    }
    return known
  }()

  /// Names that CLDR lacks in the language itself.
  private static let mendedAutonyms = ["nr": "isiNdebele"]
}
