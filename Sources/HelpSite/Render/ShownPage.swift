/// A page's text as its readers see it, and what goes with it on the page.
struct ShownPage {
  let values: PageValues
  let body: RenderedBody
  /// The page's sections in their order, each with its id.
  let sections: [(request: SectionRequest, id: String)]
  /// The id of its block of contact; `nil`: it has none.
  let contactID: String?
}
