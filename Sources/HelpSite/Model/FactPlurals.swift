import Languages

/// The plural forms that the numbers of a part's facts took when its translation was accepted.
///
/// As text `refund-window=other/many`: in the source language, then in the translation's.
package struct FactPlurals: Hashable, Sendable {
  struct Plurals: Hashable, Sendable {
    let source: PluralCategory
    let translation: PluralCategory
  }

  private(set) var byName: [String: Plurals] = [:]

  static let none = Self()

  private init() {}

  /// - Parameters:
  ///   - names: The facts that a part uses in either language; those without a plural form are left
  ///     out.
  ///   - tables: The site's facts.
  ///   - source: The source language.
  ///   - language: The translation's.
  init(of names: Set<String>, _ tables: FactTables, from source: Language, to language: Language) {
    for name in names {
      guard let original = tables[source]?.pluralCategory(of: name),
        let own = tables[language]?.pluralCategory(of: name)
      else { continue }
      byName[name] = Plurals(source: original, translation: own)
    }
  }

  /// Reads a list as ``description`` writes it; `nil` if the text is none.
  init?(_ text: String) {
    for entry in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { return nil }
      let forms = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        .map { PluralCategory(rawValue: String($0)) }
      guard forms.count == 2, let source = forms[0], let translation = forms[1],
        byName.updateValue(
          Plurals(source: source, translation: translation), forKey: String(parts[0])) == nil
      else { return nil }
    }
  }
}

extension FactPlurals: CustomStringConvertible {
  /// Sorted by name; empty if there is none.
  package var description: String {
    byName.sorted { $0.key < $1.key }
      .map { "\($0)=\($1.source.rawValue)/\($1.translation.rawValue)" }
      .joined(separator: ",")
  }
}

extension FactPlurals {
  /// A fact whose number takes another plural form than it did.
  struct Change: Hashable, Sendable {
    let fact: String
    let old: PluralCategory
    let new: PluralCategory
  }

  /// What changed in the translation's language, sorted by the facts' names.
  ///
  /// A fact that isn't there any more is in no text.
  func changes(_ facts: FactTexts?) -> [Change] { changes(facts, \.translation) }

  /// What changed in the source language.
  func sourceChanges(_ facts: FactTexts?) -> [Change] { changes(facts, \.source) }

  private func changes(
    _ facts: FactTexts?, _ old: (Plurals) -> PluralCategory
  ) -> [Change] {
    byName.compactMap { name, plurals in
      guard let new = facts?.pluralCategory(of: name), new != old(plurals) else { return nil }
      return Change(fact: name, old: old(plurals), new: new)
    }.sorted { $0.fact < $1.fact }
  }
}
