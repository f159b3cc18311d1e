import Languages
import Text

/// Compares a translated page with its original, part by part.
struct ParityChecker {
  let page: ParsedPage
  let original: ParsedPage

  /// What differs in the parts that follow their originals.
  ///
  /// - Parameter parts: The parts that both pages have and whose original didn't change since the
  ///   translation was made: of another, more is wrong than its form.
  /// - Returns: Warnings at places of the translation; nothing if the pages' shapes aren't known.
  func diagnostics(of parts: @autoclosure () -> Set<Part>) -> [Diagnostic] {
    guard page.outline.introduction.details?.shape != nil else { return [] }
    let parts = parts()
    var found = titles(parts) + order()
    let comparisons = comparisons(of: parts)
    let moved = NumberDifferences.moved(between: comparisons.map(\.numberDifferences))
    let code = PageCode(shapes: comparisons.map(\.other))
    found += comparisons.flatMap { $0.diagnostics(moved: moved, code: code) }
    if !page.mayShareWords(with: original) { found += untranslated(comparisons) }
    return found
  }

  /// The texts of all parts that are the original's, in one finding.
  private func untranslated(_ comparisons: [ShapeComparison]) -> [Diagnostic] {
    let shared = comparisons.map { (name: $0.name, texts: $0.sharedTexts) }
      .filter { !$0.texts.isEmpty }
    guard let first = shared.first else { return [] }
    let count = shared.reduce(0) { $0 + $1.texts.count }
    let names = shared.prefix(3).map(\.name).joined(separator: ", ")
    let rest = shared.count > 3 ? " and \(shared.count - 3) more parts" : ""
    return [
      Diagnostic(
        warning: "translation.untranslated", at: first.texts[0].own,
        count == 1
          ? "a text of \(first.name) is that of the original, word by word"
          : "\(count) texts of \(names)\(rest) are those of the original, word by word",
        hint: "see \(first.texts[0].source)")
    ]
  }

  private func comparisons(of parts: Set<Part>) -> [ShapeComparison] {
    var found = parts.contains(.intro) ? [introduction()].compactMap(\.self) : []
    let sources = original.outline.questions
    let matches = indexes(of: sources)
    for question in page.outline.questions where parts.contains(.question(question.id)) {
      guard let source = matches[question.id].map({ sources[$0] }) else { continue }
      found +=
        comparison(
          "'#\(question.id)'", (question.details, question.location),
          (source.details, source.location)
        ).map { [$0] } ?? []
    }
    return found
  }

  private func introduction() -> ShapeComparison? {
    let (own, other) = (page.outline.introduction, original.outline.introduction)
    guard let place = own.location, let source = other.location else { return nil }
    return comparison(
      "the text before the first question", (own.details, place), (other.details, source))
  }

  private typealias Text = (details: PartDetails?, place: SourceLocation)

  private func comparison(_ name: String, _ own: Text, _ other: Text) -> ShapeComparison? {
    guard let shape = own.details?.shape, let source = other.details?.shape else { return nil }
    return ShapeComparison(
      name: name, place: own.place, source: other.place, own: shape, other: source)
  }

  private func indexes(of questions: [Question]) -> [QuestionID: Int] {
    Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first question that stands before one that it follows in the original.
  private func order() -> [Diagnostic] {
    let sources = original.outline.questions
    let places = indexes(of: sources)
    var last = -1
    for question in page.outline.questions {
      guard let place = places[question.id] else { continue }
      if place < last {
        return [
          Diagnostic(
            warning: "translation.order", at: question.location,
            "'#\(question.id)' stands behind a question that it precedes in the original",
            hint: "its place there: \(sources[place].location)")
        ]
      }
      last = place
    }
    return []
  }

  private func titles(_ parts: Set<Part>) -> [Diagnostic] {
    let (own, other) = (page.header, original.header)
    var found: [Diagnostic] = []
    if parts.contains(.title) {
      found += compare(
        "title", (own.title, own.location), (other.title, other.location))
    }
    if parts.contains(.description), let text = own.description, let source = other.description {
      found += compare(
        "description", (text, own.descriptionLocation ?? own.location),
        (source, other.descriptionLocation ?? other.location))
    }
    return found
  }

  private typealias Line = (text: String, place: SourceLocation)

  private func compare(_ what: String, _ own: Line, _ other: Line) -> [Diagnostic] {
    if own.text == other.text { return [] }
    return ShapeComparison(
      name: "the \(what)", place: own.place, source: other.place, own: PartShape(own),
      other: PartShape(other)
    ).diagnostics()
  }
}

extension PartShape {
  /// The text of a line of the front matter, whose columns aren't known: it may be quoted.
  fileprivate init(_ line: (text: String, place: SourceLocation)) {
    var text = line.text
    add(text.withUTF8(RunningText.init)) { _ in line.place }
  }
}
