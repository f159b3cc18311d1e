import Text

extension ReaderChanges {
  /// `2 pages changed for readers, 30 in their frame alone`.
  package var summary: String {
    let pages = languages.reduce(0) { $0 + $1.pages.count }
    let frames = languages.reduce(0) { $0 + $1.frames }
    if pages + frames == 0 { return "nothing changed" }
    return "\(counted(pages)) changed for readers, \(frames) in the frame alone"
  }

  private func counted(_ pages: Int) -> String { "\(pages) page\(pages == 1 ? "" : "s")" }

  /// Languages, their pages, and of each question what changed, word by word.
  package func text(isColored: Bool) -> String {
    let texts = languages.flatMap { language in
      language.pages.map { page in
        PrintableText.of("\(language.language): \(page.path): \(page.title)") + page.state + "\n"
          + page.texts.map { "\($0.head)\n\(indented($0.difference.text(isColored: isColored)))" }
          .joined()
      }
        + (language.frames == 0
          ? [] : ["\(language.language): \(counted(language.frames)) in the frame alone\n"])
    }
    return PrintableText.lines(texts.joined(separator: "\n"))
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  package var json: String {
    JSON.object([
      (
        "languages",
        .list(
          languages.map { language in
            .object([
              ("language", .text(language.language)),
              ("pages", .list(language.pages.map(\.json))), ("frames", .number(language.frames)),
            ])
          })
      )
    ]).line
  }
}

extension PageChange {
  /// A text that changed, with words before it.
  fileprivate struct Text {
    let head: String
    let difference: WordDifference
  }

  fileprivate var state: String { old == nil ? " (added)" : new == nil ? " (removed)" : "" }

  fileprivate var texts: [Text] {
    var texts: [Text] = []
    if old?.text != new?.text {
      texts.append(
        Text(
          head: "  text",
          difference: WordDifference(from: old?.text ?? "", to: new?.text ?? "")))
    }
    return texts
      + questions.map { question in
        let place = question.formerPage.map { " from \($0)" } ?? ""
        return Text(
          head: PrintableText.of("  \(question.kind.rawValue)\(place): #\(question.id)"),
          difference: WordDifference(from: question.old?.words ?? "", to: question.new?.words ?? "")
        )
      }
  }

  fileprivate var json: JSON {
    .object([
      ("path", .text(path.text)), ("title", .text(title)),
      ("change", .text(old == nil ? "added" : new == nil ? "removed" : "changed")),
      (
        "text",
        old?.text == new?.text
          ? nil
          : .object([("old", old.map { .text($0.text) }), ("new", new.map { .text($0.text) })])
      ),
      ("questions", .list(questions.map(\.json))),
    ])
  }
}

extension PageChange.Question {
  fileprivate var json: JSON {
    .object([
      ("id", .text(id)), ("change", .text(kind.rawValue)),
      ("from", formerPage.map { .text($0.text) }), ("old", old?.json), ("new", new?.json),
    ])
  }
}

extension PublishedPage.Question {
  fileprivate var words: String { "\(title)\n\(answer)" }

  fileprivate var json: JSON { .object([("question", .text(title)), ("answer", .text(answer))]) }
}
