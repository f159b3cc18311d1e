import Text

/// The questions of one translated page whose originals changed, and what readers see of them; of
/// the text before the first question too.
final class StaleQuestions: Sendable {
  enum Treatment: Int, Sendable {
    /// The translation, with a notice.
    case noticed
    /// The original, with a notice.
    case replaced
    /// Nothing.
    case hidden
  }

  /// The page in the source language.
  let original: ParsedPage
  private let treatments: [QuestionID: Treatment]
  /// Of the text before the first question.
  let intro: Treatment?
  /// Of all that the page's looks depend on.
  let hash: ContentHash

  init(original: ParsedPage, treatments: [QuestionID: Treatment], intro: Treatment? = nil) {
    self.original = original
    self.treatments = treatments
    self.intro = intro
    var writer = RecordWriter()
    for (id, treatment) in treatments.sorted(by: { $0.key < $1.key }) {
      writer.write(id.text)
      writer.write(treatment.rawValue)
    }
    writer.write(intro?.rawValue) { $0.write($1) }
    if intro == .replaced || treatments.values.contains(.replaced) { writer.write(original.hash) }
    hash = ContentHash(of: writer.bytes)
  }

  subscript(id: QuestionID) -> Treatment? { treatments[id] }

  var hasReplaced: Bool { intro == .replaced || treatments.values.contains(.replaced) }

  /// How many questions are treated so.
  func count(of treatment: Treatment) -> Int { treatments.values.count { $0 == treatment } }
}
