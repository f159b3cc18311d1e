import Text

/// A page or a question of one, named by an author: `refunds` or `refunds#how-long`.
struct PageReference: Sendable {
  let key: PageKey
  /// `nil`: the page itself.
  let id: QuestionID?
  let location: SourceLocation

  init(key: PageKey, id: QuestionID?, location: SourceLocation) {
    self.key = key
    self.id = id
    self.location = location
  }

  /// What a selection names; `nil` if that is another part than a question.
  init?(_ selection: PartSelection, at location: SourceLocation) {
    switch selection {
    case .page(let key): self.init(key: key, id: nil, location: location)
    case .part(let name):
      guard case .question(let id) = name.part else { return nil }
      self.init(key: name.page, id: id, location: location)
    }
  }
}
