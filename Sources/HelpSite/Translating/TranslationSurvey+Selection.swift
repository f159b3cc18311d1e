import Languages
import Text

extension TranslationSurvey {
  /// The parts that are meant, each once, in the order of the arguments; of a page only those that
  /// `isWanted` says.
  ///
  /// - Throws: ``UsageFailure`` if a page isn't there, or if a part that is named by itself isn't
  ///   translated.
  func units(
    of selection: [UnitSelection], in language: Language, where isWanted: (TranslatedUnit) -> Bool
  ) throws(UsageFailure) -> [TranslatedUnit] {
    if selection.isEmpty { return units(in: language).filter(isWanted) }
    var seen: Set<UnitName> = []
    var found: [TranslatedUnit] = []
    for one in selection.map({ $0.spelled(as: source.spellings) }) {
      try checkPage(one.page)
      let units = units(in: language, page: one.page)
      switch one {
      case .page(let key):
        guard table.own(key, in: language) != nil else {
          throw UsageFailure(
            description: "the page '\(key)' is not translated into '\(language.tag)'")
        }
        found += units.filter { isWanted($0) && seen.insert($0.name).inserted }
      case .unit(let name):
        let unit = try Self.translated(name, among: units, language)
        if seen.insert(name).inserted { found.append(unit) }
      }
    }
    return found
  }

  private static func translated(
    _ name: UnitName, among units: [TranslatedUnit], _ language: Language
  ) throws(UsageFailure) -> TranslatedUnit {
    let unit = units.first { $0.name == name }
    switch unit?.state {
    case .current, .unreviewed, .stale: return unit!
    case .missing:
      throw UsageFailure(description: "'\(name)' is not translated into '\(language.tag)'")
    case .orphan:
      throw UsageFailure(description: "'\(name)' has no original in the source language")
    case nil:
      let names = units.map { "\($0.name)" }
      let hint = NearestName.hint("\(name)", among: names).map { "; \($0)" } ?? ""
      throw UsageFailure(description: "the page '\(name.page)' has no part '\(name.part)'\(hint)")
    }
  }
}
