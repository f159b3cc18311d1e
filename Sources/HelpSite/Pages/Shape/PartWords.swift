/// The words of one part, to see whether a translation has them as the original has.
enum PartWords: Equatable {
  /// A title or a description.
  case line(String)
  /// `nil` if the site has one language.
  case wording(Wording?)

  var kind: Wording.Kind {
    switch self {
    case .line(let text): Wording(of: text).kind
    case .wording(let wording): wording?.kind ?? .nothing
    }
  }

  /// Whether it is a question without an answer.
  var isEmpty: Bool {
    if case .wording(let wording) = self { wording?.kind == .empty } else { false }
  }
}
