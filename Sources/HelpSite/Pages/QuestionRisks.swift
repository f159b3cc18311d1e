/// What the front matter says of the risks of a page's questions.
struct QuestionRisks {
  /// The risk of all questions that aren't named.
  let ofPage: Risk?
  private let named: [QuestionID: Risk]

  /// - Parameter header: `nil` if there is none that says anything.
  init(of header: PageHeader?) {
    ofPage = header?.risk
    let risks = (header?.risks ?? []).map { ($0.id, $0.risk) }
    named = Dictionary(risks, uniquingKeysWith: { first, _ in first })
  }

  subscript(question: QuestionID) -> Risk? { named[question] ?? ofPage }
}
