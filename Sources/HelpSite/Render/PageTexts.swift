/// All that lists need to know of a page.
struct PageTexts: Sendable {
  let questions: PageQuestions
  /// `nil` if nothing searches the page.
  let entry: SearchEntry?
}
