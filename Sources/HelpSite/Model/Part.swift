import Text

/// What is translated as one piece of a page.
package enum Part: Hashable, Sendable {
  case title
  case description
  /// What stands before the first question.
  case intro
  /// A question with its answer, by its id.
  case question(QuestionID)

  /// Reads a part as it stands behind the page's key: `@title`, `#refund`.
  init?(_ text: Substring) {
    switch text {
    case "@title": self = .title
    case "@description": self = .description
    case "@intro": self = .intro
    default:
      guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count > 1 else { return nil }
      self = .question(QuestionID(String(text.utf8.dropFirst())!))
    }
  }
}

extension Part: CustomStringConvertible {
  package var description: String {
    switch self {
    case .title: "@title"
    case .description: "@description"
    case .intro: "@intro"
    case .question(let id): "#" + id.text
    }
  }
}

extension Part: Comparable {
  /// Sorts by the bytes of the text.
  package static func < (one: Self, other: Self) -> Bool {
    if case .question(let id) = one, case .question(let otherID) = other {
      return id < otherID
    }
    return PathOrder.byBytes(one.description, other.description)
  }
}
