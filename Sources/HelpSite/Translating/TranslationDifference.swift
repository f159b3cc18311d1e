import Files
package import Languages
import Text
import YAML

/// What became of the originals of translations since these were made.
package struct TranslationDifference: Sendable {
  package let part: TranslatedPart
  /// The source text as it is.
  let present: String
  /// The source text that the translation was made from; `nil` if no history has it.
  let past: String?
  /// Why git wouldn't tell of the past, as a clause; `nil` if it did.
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
    let found = Dictionary(
      try differences(of: parts, revisionLimit: revisionLimit).map { ($0.part.name, $0) }
    ) { first, _ in first }
    return parts.compactMap { found[$0.name] }
  }

  /// The same of single parts, which may be those of several languages; in the order of their files.
  func differences(
    of parts: [TranslatedPart], revisionLimit: Int
  ) throws -> [TranslationDifference] {
    var found: [TranslationDifference] = []
    var history: GitHistory?
    var refusal: String?
    do {
      if parts.contains(where: \.hasOtherOriginal) {
        history = try GitHistory(site: folder.path, revisionLimit: revisionLimit)
      }
    } catch {
      refusal = error.reason
    }
    let files = Dictionary(grouping: parts, by: \.original?.location.file)
    for (file, some) in files.sorted(by: { $0.key?.text ?? "" < $1.key?.text ?? "" }) {
      guard let file, let original = original(at: file, of: some) else { continue }
      for var difference in try differences(of: some, in: original, history) {
        difference.refusal = difference.refusal ?? refusal
        found.append(difference)
      }
    }
    return found
  }

  /// A source file that parts stand in, and how its versions are read.
  private struct Original {
    let path: SourcePath
    /// The most bytes that are read.
    let limit: Int
    let read: ([UInt8]) -> PartSource?
    /// Other files that parts may have come from.
    var former: [SourcePath] = []
  }

  private func original(at path: SourcePath, of parts: [TranslatedPart]) -> Original? {
    guard let name = parts.first?.name else { return nil }
    if name.isOfDataFile {
      let languages = source.configuration.languages.map(\.language)
      return DataFile(name.page).map { file in
        Original(path: path, limit: YAMLParser.Limits.dataFile.bytes) {
          PartSource($0, of: file, languages)
        }
      }
    }
    guard let file = table.own(name.page, in: sourceLanguage)?.file else { return nil }
    let pages = Set(parts.compactMap { $0.move?.former.page }).subtracting([name.page]).sorted()
    return Original(
      path: path, limit: PageText.sizeLimit,
      read: { [parser] in PartSource($0, of: file, parser: parser) },
      former: pages.map { "content/\(sourceLanguage.tag)/\($0).md" })
  }

  /// The differences of one file, whose history is read once.
  private func differences(
    of parts: [TranslatedPart], in original: Original, _ history: GitHistory?
  ) throws -> [TranslationDifference] {
    let bytes = try folder.readAgain(original.path, limit: original.limit)
    guard let present = original.read(bytes) else { return [] }
    var (past, refusal) = ([PartOrigin: String](), String?.none)
    do {
      if let history {
        past = try pastTexts(of: parts, in: original, history)
        if history.isShallow {
          refusal =
            "the repository was cloned without the revision that has it; "
            + "'git fetch --unshallow' brings it"
        }
      }
    } catch {
      refusal = error.reason
    }
    for part in parts where part.state == .stale && !part.hasOtherOriginal {
      past[PartOrigin(part)] = present.text(of: part.name.part)
    }
    return parts.map { part in
      TranslationDifference(
        part: part, present: present.text(of: part.name.part) ?? "", past: past[PartOrigin(part)],
        refusal: refusal)
    }
  }

  /// The texts that translations with another original were made from, as far as git has them.
  private func pastTexts(
    of parts: [TranslatedPart], in original: Original, _ history: GitHistory
  ) throws(GitRefusal) -> [PartOrigin: String] {
    var wanted = parts.filter(\.hasOtherOriginal)
    var past: [PartOrigin: String] = [:]
    for path in [original.path] + original.former where !wanted.isEmpty {
      for revision in try history.revisions(of: path) where !wanted.isEmpty {
        guard let bytes = history.contents(at: revision, limit: original.limit),
          let source = original.read(bytes)
        else { continue }
        wanted.removeAll { stale in
          guard let hash = stale.entry?.hash,
            let part = source.part(with: hash, near: stale.name.part),
            let text = source.text(of: part)
          else { return false }
          past[PartOrigin(stale)] = text
          return true
        }
      }
    }
    return past
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
      let reason = refusal ?? "no revision in the site's git history has it"
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
