import Text

/// What is translated as one piece of a page, or of a data file.
package enum Part: Hashable, Sendable {
  case title
  case description
  /// What stands before the first question.
  case intro
  /// A question with its answer, by its id.
  case question(QuestionID)
  /// Words of a data file.
  case words(WordPath)

  /// Reads a part as it stands behind the page's key: `@title`, `#refund`; or behind the name of a
  /// data file: `@home.intro`.
  init?(_ text: Substring, of page: PageKey) {
    switch text {
    case "@title": self = .title
    case "@description": self = .description
    case "@intro": self = .intro
    default:
      let name = Substring(text.utf8.dropFirst())
      if text.utf8.first == UInt8(ascii: "#"), !name.isEmpty {
        self = .question(QuestionID(String(name)))
      } else if DataFile(page) != nil, let path = WordPath(name) {
        self = .words(path)
      } else {
        return nil
      }
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
    case .words(let path): "@" + path.text
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
