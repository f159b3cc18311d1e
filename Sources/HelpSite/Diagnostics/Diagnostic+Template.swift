import Mustache

extension Diagnostic {
  init(_ error: TemplateError) {
    self.init(
      error: "template.\(Self.kebab(error.kind.rawValue))",
      at: error.location, error.message,
      hint: error.hint ?? error.suggestion.map { "did you mean '\($0)'?" })
  }

  /// `unknownName` is `unknown-name`, `unsafeURL` is `unsafe-url`.
  private static func kebab(_ name: String) -> String {
    var result = ""
    var wasUpper = false
    for character in name {
      if character.isUppercase, !wasUpper { result.append("-") }
      wasUpper = character.isUppercase
      result += character.lowercased()
    }
    return result
  }
}
