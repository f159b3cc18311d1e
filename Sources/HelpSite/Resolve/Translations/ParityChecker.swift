/// Compares a translated page with its original, piece by piece.
struct ParityChecker {
  let page: ParsedPage
  let original: ParsedPage

  /// What differs in the pieces that follow their originals.
  ///
  /// - Parameter parts: The parts that both pages have and whose original didn't change since the
  ///   translation was made: of another, more is wrong than its form.
  /// - Returns: Warnings at places of the translation; nothing if the pages' shapes aren't known.
  func diagnostics(of parts: @autoclosure () -> Set<UnitPart>) -> [Diagnostic] {
    guard let own = page.shape, let other = original.shape else { return [] }
    let parts = parts()
    var found = titles(parts) + order()
    if parts.contains(.intro), let place = page.outline.introLocation,
      let source = original.outline.introLocation
    {
      found += PieceComparison(
        name: "the text before the first question", place: place, source: source,
        own: own.pieces[0], other: other.pieces[0], mayShareText: areKindsOfOneLanguage
      ).diagnostics()
    }
    let sources = original.outline.questions
    let matches = indexes(of: sources)
    for (index, question) in page.outline.questions.enumerated()
    where parts.contains(.question(question.id)) {
      guard let match = matches[question.id], index + 1 < own.pieces.count,
        match + 1 < other.pieces.count
      else { continue }
      found += PieceComparison(
        name: "'#\(question.id)'", place: question.location, source: sources[match].location,
        own: own.pieces[index + 1], other: other.pieces[match + 1],
        mayShareText: areKindsOfOneLanguage
      ).diagnostics()
    }
    return found
  }

  private func indexes(of questions: [PageOutline.Heading]) -> [String: Int] {
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

  /// Two kinds of one language, such as `pt` and `pt-BR`, may share whole texts.
  private var areKindsOfOneLanguage: Bool {
    page.file.language.code == original.file.language.code
  }

  private func titles(_ parts: Set<UnitPart>) -> [Diagnostic] {
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
    if own.text == other.text {
      return !areKindsOfOneLanguage && ProseMeter.isProse(own.text)
        ? [untranslated(what, own.place, other.place)] : []
    }
    return PieceComparison(
      name: "the \(what)", place: own.place, source: other.place, own: PieceShape(own),
      other: PieceShape(other), mayShareText: true
    ).diagnostics()
  }

  private func untranslated(
    _ what: String, _ place: SourceLocation, _ source: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      warning: "translation.untranslated", at: place,
      "the \(what) is that of the original, word by word", hint: "see \(source)")
  }
}

extension PieceShape {
  /// Of a line of the front matter, whose columns aren't known: it may be quoted.
  fileprivate init(_ line: (text: String, place: SourceLocation)) {
    var text = line.text
    add(text.withUTF8(RunningText.init)) { _ in line.place }
  }
}
