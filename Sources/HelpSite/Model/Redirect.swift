import Languages
import Text

/// An old address that leads elsewhere.
struct Redirect: Sendable {
  let from: FormerPath
  let target: RedirectTarget
  /// Whether what a pattern's `*` stood for follows the target.
  var keepsRest = false
  /// The language whose line it is; `nil`: that which the old path begins with.
  var language: Language?
  let location: SourceLocation
}

extension Redirect {
  /// The same for one language of a line that is for all.
  func placed(in folder: String, of language: Language) -> Redirect {
    let target: RedirectTarget =
      switch target {
      case .place(let path, let fragment):
        .place(FormerPath.placed(path, in: folder), fragment: fragment)
      case .page, .address: target
      }
    return Redirect(
      from: from.placed(in: folder), target: target, keepsRest: keepsRest, language: language,
      location: location)
  }
}
