import Text

/// The questions of one translated page whose originals changed, and what readers see of them; of
/// the text before the first question too.
final class StaleQuestions: Sendable {
  enum Display: Int, Sendable {
    /// The translation, with a notice.
    case noticed
    /// The original, with a notice.
    case replaced
    /// Nothing.
    case hidden
  }

  /// The page in the source language.
  let original: ParsedPage
  private let displays: [QuestionID: Display]
  /// The ids that the questions have in the source, by those that they have here.
  private let originals: [QuestionID: QuestionID]
  /// The display of the text before the first question.
  let intro: Display?
  /// The hash of all that the page's looks depend on.
  let hash: ContentHash

  init(
    original: ParsedPage, displays: [QuestionID: Display],
    originals: [QuestionID: QuestionID] = [:], intro: Display? = nil
  ) {
    self.original = original
    self.displays = displays
    self.originals = originals
    self.intro = intro
    var writer = RecordWriter()
    for (id, display) in displays.sorted(by: { $0.key < $1.key }) {
      writer.write(id.text)
      writer.write(originals[id]?.text) { $0.write($1) }
      writer.write(display.rawValue)
    }
    writer.write(intro?.rawValue) { $0.write($1) }
    if intro == .replaced || displays.values.contains(.replaced) { writer.write(original.hash) }
    hash = ContentHash(of: writer.bytes)
  }

  subscript(id: QuestionID) -> Display? { displays[id] }

  /// The id that a question has in the source.
  func originalID(of id: QuestionID) -> QuestionID { originals[id] ?? id }

  var hasReplaced: Bool { intro == .replaced || displays.values.contains(.replaced) }

  /// How many questions are displayed so.
  func count(of display: Display) -> Int { displays.values.count { $0 == display } }
}
