import ArgumentParser
import HelpSite
import Text

extension Set where Element: RawRepresentable & CaseIterable, Element.RawValue == String {
  /// The states that `--only` lists, with commas between.
  init(listed list: String) throws {
    let states = try list.split(separator: ",").map { word in
      guard let state = Element(rawValue: String(word)) else {
        let all = Element.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(PrintableText.of("'\(word)' is none of \(all)."))
      }
      return state
    }
    guard !states.isEmpty else { throw ValidationError("--only names no state.") }
    self = Set(states)
  }
}
