/// Why a translation can't take its place.
struct UnitProblem: Error, Equatable {
  /// That of the diagnostic: `exchange.placeholder`.
  let id: String
  /// One clause, lower case, no full stop.
  let message: String
  var hint: String?
}

extension UnitProblem {
  static func unknown(_ name: String, among names: [String]) -> Self {
    let known = names.isEmpty ? "it has none" : "it has \(list(names))"
    return Self(
      id: "exchange.placeholder", message: "the original has no {\(name)}; \(known)",
      hint: "write a brace that is text twice: {{")
  }

  static func lost(_ names: [String]) -> Self {
    Self(
      id: "exchange.placeholder", message: "the translation lacks \(list(names))",
      hint: "put \(names.count == 1 ? "it" : "them") where the sense of the original needs it")
  }

  static func repeated(_ names: [String]) -> Self {
    Self(
      id: "exchange.placeholder", message: "\(list(names)) stands in the translation several times",
      hint: "a link or a picture stands once")
  }

  /// Placeholders as a translation has them.
  private static func list(_ names: [String]) -> String {
    names.map { "{\($0)}" }.joined(separator: ", ")
  }

  static func misplaced(_ name: String) -> Self {
    Self(
      id: "exchange.placeholder", message: "{\(name)} stands where it can't",
      hint: "a link is written [its words]({link1}), a picture ![]({image1}), all else as {name}")
  }

  static func address(_ address: String) -> Self {
    Self(
      id: "exchange.markup", message: "the original has no link to '\(address)'",
      hint: "addresses are written as placeholders, such as [text]({link1})")
  }

  static func code(_ code: String) -> Self {
    Self(
      id: "exchange.markup", message: "the original has no code '\(code)'",
      hint: "code is written as a placeholder, such as {code1}; a ` that is text is written \\`")
  }

  static let braces = Self(
    id: "exchange.markup", message: "the text would be taken for a fact",
    hint: "a fact is written as its placeholder, in single braces")

  static let tooLong = Self(
    id: "exchange.markup", message: "the text is longer, or nested deeper, than any text of a page")

  static let control = Self(
    id: "exchange.markup", message: "a control character stands in the text")

  static let structure = Self(
    id: "exchange.structure",
    message: "the text can't be written into its place without changing what stands around it")
}
