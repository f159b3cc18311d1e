import Text

/// Finds the pages whose day of review is past.
///
/// Only this warning depends on the date; the output doesn't.
struct ReviewChecker {
  let today: CalendarDate

  func diagnostics(of pages: [ParsedPage]) -> [Diagnostic] {
    pages.compactMap { page in
      guard let review = page.header.review, review.date < today else { return nil }
      return Diagnostic(
        warning: "review.due", at: review.location,
        "the review of this page was due on \(review.date)",
        hint: review.owner.map { "its owner is \($0)" }
          ?? "look at it again, then write the next day")
    }
  }
}
