import CommonMark
import Text

extension BodyChecker {
  /// The line of each id that the author wrote.
  typealias WrittenIDs = [String: Int]

  func check(
    heading: PreparedBody.Heading, in body: borrowing PreparedBody, _ findings: inout Findings
  ) {
    let place = location(heading.node)
    let inner = body.elements(in: heading.index)
    if let id = heading.writtenID {
      check(id, at: place, &findings)
    } else if HeadingMark.isMisplaced(in: inner) {
      findings.diagnostics.append(misplacedMark(place))
    }
    InvisibleCharacter.first(in: inner).map {
      findings.diagnostics.append($0.diagnostic(at: place))
    }
    if heading.level == 1 { findings.diagnostics.append(secondTitle(place)) }
    let allowsRawHTML = source.configuration.allowsRawHTML
    if header?.isDraft != true, !inner.contains(where: { $0.isShown(allowsRawHTML: allowsRawHTML) })
    {
      findings.diagnostics.append(
        Diagnostic(error: "markdown.empty-heading", at: place, "the heading has no text"))
    }
  }

  /// Makes the parts of the headings in document order, and of what was found in each part.
  func add(
    _ headings: [PreparedBody.Heading], _ written: WrittenIDs, _ parts: FoundParts,
    to outline: inout PageOutline
  ) {
    var ids = HeadingIDs(explicit: written.keys)
    let risks = QuestionRisks(of: header)
    outline.introduction.risk = risks.ofPage
    outline.introduction.wording = parts.wording(of: 0)
    outline.introduction.details = parts.details(of: 0)
    for found in headings {
      let text = found.isQuestion || found.writtenID == nil ? found.node.plainText : ""
      let id = QuestionID(found.writtenID ?? ids.id(for: text))
      let heading = Heading(
        id: id, isExplicit: found.writtenID != nil, location: location(found.node))
      if found.isQuestion {
        let part = outline.questions.count + 1
        outline.questions.append(
          Question(
            heading: heading, risk: risks[id], hash: parts.hash(of: part),
            wording: parts.wording(of: part), details: parts.details(of: part), text: text))
      } else if outline.questions.isEmpty {
        outline.introduction.subheadings.append(heading)
      } else {
        outline.questions[outline.questions.count - 1].subheadings.append(heading)
      }
    }
  }

  /// Finds the questions that nothing answers; a translation's are missing there, and a draft isn't
  /// done.
  func checkAnswers(of body: borrowing PreparedBody, _ findings: inout Findings) {
    guard file.language == source.configuration.source.language, header?.isDraft != true else {
      return
    }
    let allowsRawHTML = source.configuration.allowsRawHTML
    var rest = FactNames.plenty
    for (question, part) in zip(findings.outline.questions, body.parts.dropFirst())
    where rest > 0 && !body.hasAnswer(in: part, allowsRawHTML: allowsRawHTML) {
      findings.diagnostics.append(unanswered(question))
      rest -= 1
    }
  }

  private func unanswered(_ question: Question) -> Diagnostic {
    Diagnostic(
      error: "markdown.no-answer", at: question.location,
      "the question '#\(question.id)' has no answer",
      hint: "write one below it, or delete the heading")
  }

  private func check(
    _ id: String, at place: SourceLocation, _ findings: inout Findings
  ) {
    guard HeadingIDs.isValid(id) else {
      findings.diagnostics.append(
        Diagnostic(
          error: "markdown.heading-id", at: place,
          id.isEmpty ? "there is no id behind '#'" : "'\(id)' can't be an id",
          hint: "letters, digits, '-', '_' and '.', and no '_' at the start"))
      return
    }
    if let first = findings.ids[id] {
      findings.diagnostics.append(
        Diagnostic(
          error: "markdown.duplicate-id", at: place,
          "the id '\(id)' is that of the heading on line \(first) already"))
    } else {
      findings.ids[id] = place.line
    }
  }

  private func misplacedMark(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "markdown.heading-id", at: place, "this '{#' begins no id",
      hint: "the heading ends with {#id}, in plain text")
  }

  func missingSpace(_ paragraph: Node) -> Diagnostic {
    Diagnostic(
      warning: "markdown.heading-space", at: location(paragraph),
      "a line that begins with '##' is no heading without a space",
      hint: "write ## and a space, both of half width")
  }

  private func secondTitle(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      warning: "markdown.second-title", at: place,
      "a level-1 heading is shown as level 2: the page's title is its only one",
      hint: "write ## for a question")
  }
}
