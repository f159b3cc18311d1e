import Files
package import Languages
import Text

extension SiteBuild {
  /// Answers as the readers of a language get them, for who answers questions by hand.
  ///
  /// - Parameters:
  ///   - selection: Questions, or pages with all of theirs.
  ///   - language: Of the readers; `nil` for the source language.
  /// - Returns: The answers, in the order of the selection.
  /// - Throws: ``BuildFailure`` for mistakes in the site, ``UsageFailure`` for a question or a language
  ///   that it hasn't; any other error is the machine's.
  package func answers(
    to selection: [PartSelection], in language: Language?
  ) async throws -> [DeskAnswer] {
    let inputs = try BuildInputs(of: folder, options: options)
    let resolved = try await resolve(parse(load(inputs)), inputs)
    let site = resolved.site
    let wanted = language ?? site.configuration.source.language
    guard let index = site.index(of: wanted) else {
      let tags = site.languages.map { site.settings[$0].language.tag }
      throw UsageFailure(
        description: "'\(wanted.tag)' is no language of this site; it has "
          + tags.joined(separator: ", "))
    }
    var worker = RenderWorker(resolved.renderer)
    return try selection.map { $0.spelled(as: site.source.spellings) }.flatMap { one in
      try Self.answers(to: one, in: index, &worker)
    }
  }

  private static func answers(
    to selection: PartSelection, in language: LanguageIndex, _ worker: inout RenderWorker
  ) throws -> [DeskAnswer] {
    let site = worker.site
    guard let page = site.pageIndex(selection.page, in: language) else {
      let hint = NearestName.hint(
        selection.page.text, among: site.pages(in: language).map(\.key.text))
      throw UsageFailure(
        description: "there is no page '\(selection.page)'\(hint.map { "; \($0)" } ?? "")")
    }
    let entries = QuestionEntry.all(of: try worker.shown(page: page), isPublic: false)
    let wanted = site.settings[language].language
    let found = entries.filter { entry in
      selection.contains(PartName(page: entry.id.key, part: .question(entry.id.id)))
    }
    guard found.isEmpty, selection.isPart || entries.isEmpty else {
      return found.map { DeskAnswer(entry: $0, wanted: wanted) }
    }
    let names = entries.map(\.id.description)
    let hint =
      NearestName.hint("\(selection)", among: names)
      .map { "; \($0)" } ?? (names.isEmpty ? "" : "; it has \(names.joined(separator: ", "))")
    throw UsageFailure(
      description: selection.isPart
        ? "the page '\(selection.page)' has no question '\(selection)'\(hint)"
        : "the page '\(selection.page)' has no questions")
  }
}
