import Languages
import Text

/// Finds sentences of the source language that were written for another number than a fact has.
///
/// What is known of them is what the locks of translations say.
struct FactPluralChecker {
  let table: SiteTable
  let records: [Language: TranslationRecords]
  let facts: FactTables

  /// One warning a part, until a translation of the part as it is was accepted with the number.
  func diagnostics() -> [Diagnostic] {
    let texts = facts[table.configuration.source.language]
    var accepted: [PartName: [(language: Language, entry: TranslationLock.Entry)]] = [:]
    for (language, records) in records.sorted(by: { $0.key < $1.key }) {
      for (name, entry) in records.linesWithFacts {
        accepted[name, default: []].append((language, entry))
      }
    }
    return accepted.compactMap { name, lines in
      guard lines.contains(where: { !$0.entry.facts.sourceChanges(texts).isEmpty }),
        let original = table.original(of: name)
      else { return nil }
      let present = lines.filter { $0.entry.hash == original.hash }
      let changes = present.map { $0.entry.facts.sourceChanges(texts) }
      guard let change = changes.first?.first, changes.allSatisfy({ $0.contains(change) }) else {
        return nil
      }
      return Self.changed(change, at: original.location, name, present[0].language)
    }
  }

  private static func changed(
    _ change: FactPlurals.Change, at place: SourceLocation, _ name: PartName, _ language: Language
  ) -> Diagnostic {
    Diagnostic(
      warning: "fact.plural", at: place,
      "the fact '\(change.fact)' takes the plural form '\(change.new)' by now, and took "
        + "'\(change.old)' when translations of '\(name)' were accepted",
      hint: "read the sentence again; 'SiteGen translations accept \(language.tag) \(name)' ends "
        + "the warning")
  }
}
