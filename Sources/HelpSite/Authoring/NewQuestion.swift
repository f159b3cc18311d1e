import Files
import Languages
package import Text

extension TranslationSurvey {
  /// Adds a question's heading to the end of a page in the source language; every other byte stays.
  ///
  /// - Parameters:
  ///   - name: The question's page and id.
  ///   - title: `nil`: made from the id.
  /// - Returns: The place of the heading.
  /// - Throws: ``UsageFailure`` if there is no such page, if the page has the id, or if it could not
  ///   be told for certain that the page has one question more; ``MachineFailure``.
  package func beginQuestion(_ name: PartSelection, title: String?) throws -> SourceLocation {
    guard case .part(let name) = name.spelled(as: source.spellings),
      case .question(let id) = name.part
    else {
      throw UsageFailure(description: "'\(name)' names no question, such as refunds#how-long")
    }
    try checkPage(name.page)
    guard let page = table.own(name.page, in: sourceLanguage) else {
      throw UsageFailure(
        description: "the page '\(name.page)' has no original in '\(sourceLanguage.tag)'")
    }
    let path = page.file.path
    let old = String(decoding: try folder.readAgain(path, limit: .max), as: UTF8.self)
    let title = title ?? Self.title(from: id.text)
    let text = old + Self.heading("## \(title) {#\(id)}", after: old)
    let after = parse(text, of: page.file)
    // Its author writes the answer next, and until then nothing is published.
    let errors = after.diagnostics.filter { $0.severity == .error && $0.id != "markdown.no-answer" }
    if let error = errors.first {
      throw UsageFailure(
        description: "'\(name)' can't be added, for there would be an error in the page: "
          + error.message)
    }
    let questions = after.page?.outline.questions ?? []
    guard questions.dropLast().map(\.id) == page.outline.questions.map(\.id),
      let added = questions.last, added.id == id, added.heading.isExplicit
    else {
      throw UsageFailure(
        description: "'\(name)' can't be added to the end of \(path) with certainty; "
          + "write '## \(title) {#\(id)}' there yourself")
    }
    try folder.replace(path, with: Array(text.utf8))
    return added.location
  }

  /// The heading with an empty line before it, in lines that end as those of the page.
  private static func heading(_ line: String, after text: String) -> String {
    let bytes = text.utf8
    let feed = bytes.firstIndex(of: 0x0A)
    let isWindows = feed.map { $0 > bytes.startIndex && bytes[bytes.index(before: $0)] == 0x0D }
    let end = isWindows == true ? "\r\n" : "\n"
    let isWhole = bytes.last == 0x0A
    return (isWhole ? "" : end) + (text.endsInBytes(of: end + end) ? "" : end) + line + end
  }
}
