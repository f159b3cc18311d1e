/// The words of one part, to see whether a translation has them as the original has.
enum PartWords: Equatable {
  /// A title or a description.
  case line(String)
  /// Words of a data file.
  ///
  /// Those of all languages stand beside each other, so that few that are the same are meant so.
  case entry(String)
  /// `nil` if the site has one language.
  case wording(Wording?)

  var kind: Wording.Kind {
    switch self {
    case .line(let text): return Wording(of: text).kind
    case .entry(let text):
      let kind = Wording(of: text).kind
      return kind == .few ? .nothing : kind
    case .wording(let wording): return wording?.kind ?? .nothing
    }
  }

  /// Whether it is a question without an answer.
  var isEmpty: Bool {
    if case .wording(let wording) = self { wording?.kind == .empty } else { false }
  }
}
