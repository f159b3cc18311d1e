import Languages
import Text

/// Checks that the pages and questions that authors name as related or popular are there.
struct ReferenceChecker {
  let table: SiteTable

  /// What is wrong with the `related` of pages.
  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    pages.flatMap { page in
      (page.header.related ?? []).compactMap { problem(of: $0, on: page) }
    }
  }

  /// What is wrong with what `home` of `site.yaml` names.
  func diagnostics(of references: [PageReference]) -> [Diagnostic] {
    let language = table.configuration.source.language
    return references.compactMap { reference in
      problem(of: reference, in: language).map { problem in
        let id = problem.isOfPage ? "config.page" : "config.part"
        return Diagnostic(error: id, at: reference.location, problem.message, hint: problem.hint)
      }
    }
  }

  private func problem(of reference: PageReference, on page: ParsedPage) -> Diagnostic? {
    let id = "front-matter.related"
    if (table.source.spellings[reference.key] ?? reference.key) == page.file.key {
      return Diagnostic(
        error: id, at: reference.location, "the page names itself",
        hint: "name other pages, or questions of other pages")
    }
    return problem(of: reference, in: page.file.language).map {
      Diagnostic(error: id, at: reference.location, $0.message, hint: $0.hint)
    }
  }

  private struct Problem {
    let isOfPage: Bool
    let message: String
    let hint: String?
  }

  /// Whether the readers of a language don't get what is named.
  private func problem(of reference: PageReference, in language: Language) -> Problem? {
    if table.unread.contains(table.source.spellings[reference.key] ?? reference.key) { return nil }
    guard let page = table.shown(reference.key, in: language) else {
      return Problem(
        isOfPage: true, message: "no page '\(reference.key)'",
        hint: SiteAddressBook(table: table).hint(toPage: reference.key.text))
    }
    let questions = page.outline.questions
    guard let id = reference.id, !questions.contains(where: { $0.id == id }) else { return nil }
    return Problem(
      isOfPage: false, message: "the page '\(reference.key)' has no question '#\(id)'",
      hint: NearestName.hint(id.text, among: questions.map(\.id.text)))
  }
}
