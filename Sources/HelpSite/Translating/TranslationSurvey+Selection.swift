import Languages
import Text

extension TranslationSurvey {
  /// The parts that are meant, each once, in the order of the arguments; of a page only those that
  /// `isWanted` says.
  ///
  /// - Throws: ``UsageFailure`` if a page isn't there, or if a part that is named by itself isn't
  ///   translated.
  func parts(
    of selection: [PartSelection], in language: Language, where isWanted: (TranslatedPart) -> Bool
  ) throws(UsageFailure) -> [TranslatedPart] {
    if selection.isEmpty { return parts(in: language).filter(isWanted) }
    var seen: Set<PartName> = []
    var found: [TranslatedPart] = []
    for one in selection.map({ $0.spelled(as: source.spellings) }) {
      try checkPage(one.page)
      let parts = parts(in: language, page: one.page)
      switch one {
      case .page(let key):
        guard table.own(key, in: language) != nil || parts.contains(where: \.name.isOfDataFile)
        else {
          throw UsageFailure(
            description: "the page '\(key)' is not translated into '\(language.tag)'")
        }
        found += parts.filter { isWanted($0) && seen.insert($0.name).inserted }
      case .part(let name):
        let part = try Self.translated(name, among: parts, language)
        if seen.insert(name).inserted { found.append(part) }
      }
    }
    return found
  }

  private static func translated(
    _ name: PartName, among parts: [TranslatedPart], _ language: Language
  ) throws(UsageFailure) -> TranslatedPart {
    guard let part = parts.first(where: { $0.name == name }) else {
      let names = parts.map { "\($0.name)" }
      let hint = NearestName.hint("\(name)", among: names).map { "; \($0)" } ?? ""
      throw UsageFailure(description: "\(name.subject) has no part '\(name.part)'\(hint)")
    }
    if part.translation != nil { return part }
    throw UsageFailure(
      description: part.state == .orphan
        ? "'\(name)' has no original in the source language"
        : "'\(name)' is not translated into '\(language.tag)'")
  }
}
