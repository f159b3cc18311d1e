import Files
package import Languages
import Text

/// What became of the originals of translations since these were made.
package struct TranslationDifference: Sendable {
  package let part: TranslatedPart
  /// The source text as it is.
  let present: String
  /// The source text that the translation was made from; `nil` if no history has it.
  let past: String?
  /// Why git wouldn't tell of the past; `nil` if it did, or if there is none.
  var refusal: String?
}

extension TranslationSurvey {
  /// Looks up what each part's translation was made from, in the site's git history.
  ///
  /// - Parameters:
  ///   - selection: The pages and parts to look at; none means all.
  ///   - language: The language of the translations.
  ///   - revisionLimit: The most revisions of a page that are looked at.
  /// - Returns: The stale parts, and those that are named by themselves.
  /// - Throws: ``UsageFailure`` for a part that isn't translated; ``MachineFailure``.
  package func differences(
    of selection: [PartSelection], in language: Language, revisionLimit: Int = 1_000
  ) throws -> [TranslationDifference] {
    let parts = try parts(of: selection, in: language) { $0.state == .stale }
    var found: [PartName: TranslationDifference] = [:]
    var history: GitHistory?
    var refusal: String?
    do {
      if parts.contains(where: \.hasOtherOriginal) {
        history = try GitHistory(site: folder.path, revisionLimit: revisionLimit)
      }
    } catch {
      refusal = error.reason
    }
    for (key, some) in Dictionary(grouping: parts, by: \.name.page) {
      for var difference in try differences(of: some, on: key, history) {
        difference.refusal = difference.refusal ?? refusal
        found[difference.part.name] = difference
      }
    }
    return parts.compactMap { found[$0.name] }
  }

  /// The differences of one page, whose history is read once.
  private func differences(
    of parts: [TranslatedPart], on key: PageKey, _ history: GitHistory?
  ) throws -> [TranslationDifference] {
    guard let file = table.own(key, in: sourceLanguage)?.file else { return [] }
    let bytes = try folder.readAgain(file.path, limit: PageText.sizeLimit)
    guard let present = PartSource(bytes, of: file, parser: parser) else { return [] }
    var wanted = parts.filter(\.hasOtherOriginal)
    var past: [PartName: String] = [:]
    for part in parts where part.state == .stale && !part.hasOtherOriginal {
      past[part.name] = present.text(of: part.name.part)
    }
    var (revisions, refusal) = ([GitHistory.Revision](), String?.none)
    do {
      // A part may have come from another page.
      let pages = Set(parts.compactMap { $0.move?.former.page }).subtracting([key]).sorted()
      let paths =
        [file.path] + pages.map { SourcePath("content/\(sourceLanguage.tag)/\($0).md") }
      if let history, !wanted.isEmpty {
        for path in paths { revisions += try history.revisions(of: path) }
      }
    } catch {
      refusal = error.reason
    }
    for revision in revisions {
      guard let bytes = history?.contents(at: revision, limit: PageText.sizeLimit),
        let source = PartSource(bytes, of: file, parser: parser)
      else { continue }
      wanted.removeAll { stale in
        guard let hash = stale.entry?.hash,
          let part = source.part(with: hash, near: stale.name.part),
          let text = source.text(of: part)
        else { return false }
        past[stale.name] = text
        return true
      }
      if wanted.isEmpty { break }
    }
    return parts.map { part in
      TranslationDifference(
        part: part, present: present.text(of: part.name.part) ?? "", past: past[part.name],
        refusal: refusal)
    }
  }
}

extension TranslationDifference {
  /// The name, the places and what changed, with an empty line at the end.
  ///
  /// - Parameters:
  ///   - prefix: What leads to the site from the folder that paths shall count from: `docs/`.
  ///   - isColored: Whether changes have colours.
  /// - Returns: Lines.
  package func text(below prefix: String = "", isColored: Bool) -> String {
    let places = [part.original?.location, part.location].compactMap {
      $0.map { "\($0.below(prefix))" }
    }
    let head = PrintableText.of("\(part.name): \(places.joined(separator: ", translated at "))")
    return head + "\n" + explanation + "\n" + changes(isColored: isColored) + "\n"
  }

  private var explanation: String {
    guard let entry = part.entry else {
      return "Nobody accepted the translation, so what it was made from isn't known. "
        + "The original as it is:\n"
    }
    let who = PrintableText.of("\(entry.summary)")
    if part.state != .stale { return "Nothing changed since it was accepted (\(who)).\n" }
    if let change = part.translation?.changedFacts.first {
      return
        "The original is that which was translated (\(who)), but its fact '\(change.fact)' takes "
        + "the plural form '\(change.new)' by now, and took '\(change.old)':\n"
    }
    guard let past else {
      let reason =
        refusal.map { "git says '\(PrintableText.of($0))'" }
        ?? "no revision in the site's git history has it"
      return "The original that was translated (\(who)) isn't to be had: \(reason). "
        + "The original as it is:\n"
    }
    if WordDifference(from: past, to: present).isEmpty {
      return "The words are those that were translated (\(who)); what changed is the structure or "
        + "the address of a link that is defined elsewhere. The original as it is:\n"
    }
    return "Changed since it was accepted (\(who)):\n"
  }

  private func changes(isColored: Bool) -> String {
    if part.entry != nil, part.state != .stale { return "" }
    let words = WordDifference(from: past ?? present, to: present).text(isColored: isColored)
    return PrintableText.lines(words) + "\n"
  }
}

extension TranslationLock.Entry {
  /// `human, 2026-11-23, Anna Rossi`.
  var summary: String {
    [method.rawValue, date?.description, name].compactMap { $0 }.joined(separator: ", ")
  }
}

extension TranslatedPart {
  /// Whether it is stale because of what its original says.
  fileprivate var hasOtherOriginal: Bool {
    state == .stale && translation?.changedFacts.isEmpty == true
  }
}
