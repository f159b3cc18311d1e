import Text

/// What became of a page between two builds, for its readers.
struct PageChange {
  /// What became of a question.
  struct Question {
    enum Kind: String { case added, removed, changed, moved }

    let kind: Kind
    let old: PublishedPage.Question?
    let new: PublishedPage.Question?
    /// The page that it stood on, if that is another.
    var formerPage: OutputPath?

    var id: String { new?.id ?? old?.id ?? "" }
  }

  let path: OutputPath
  let old: PublishedPage?
  let new: PublishedPage?
  var questions: [Question]

  var language: String { new?.language ?? old?.language ?? "" }
  var title: String { new?.title ?? old?.title ?? "" }

  /// Whether anything of it changed but its frame.
  var isSeen: Bool { old == nil || new == nil || old?.text != new?.text || !questions.isEmpty }

  init(path: OutputPath, old: PublishedPage?, new: PublishedPage?) {
    self.path = path
    self.old = old
    self.new = new
    questions = Self.questions(old?.questions ?? [], new?.questions ?? [])
  }

  /// What became of each question, in the new order; those that are gone come last.
  private static func questions(
    _ old: [PublishedPage.Question], _ new: [PublishedPage.Question]
  ) -> [Question] {
    let former = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let present = Set(new.map(\.id))
    let inPlace = inPlace(
      old.map(\.id).filter(present.contains), new.map(\.id).filter { former[$0] != nil })
    return new.compactMap { question -> Question? in
      guard let before = former[question.id] else {
        return Question(kind: .added, old: nil, new: question)
      }
      let isMoved = !inPlace.contains(question.id)
      guard isMoved || before != question else { return nil }
      return Question(kind: isMoved ? .moved : .changed, old: before, new: question)
    }
      + old.filter { !present.contains($0.id) }.map {
        Question(kind: .removed, old: $0, new: nil)
      }
  }

  /// The ids of the longest list that stands in both in the same order.
  private static func inPlace(_ old: [String], _ new: [String]) -> Set<String> {
    guard old.count * new.count <= CommonLengths.pairLimit else { return Set(new) }
    return Set(CommonLengths.pairs(old, new).map { new[$0.new] })
  }
}
