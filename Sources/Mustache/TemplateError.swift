package import Text

/// A mistake in a template, or a value that can't stand where a template wants it.
package struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong; the raw values are stable.
  package enum Kind: String, CaseIterable, Sendable {
    case unknownName, unknownPartial, badName, badDelimiter
    case unclosedTag, unclosedSection, mismatchedClose, unopenedClose
    case endlessRecursion, tooDeep, tooLarge
    case unsafePlace, unsafeURL, notText
  }

  package let kind: Kind
  /// Where the tag begins, in the file that ``TemplateSource/path`` gives.
  package let location: SourceLocation
  /// The offending name, tag or value.
  package let text: String
  /// The nearest known name, or a template's, if one is near.
  package let suggestion: String?
  /// What to do instead, if that is certain: a clause, lower case.
  package let hint: String?

  init(
    _ kind: Kind, in path: SourcePath, at place: TextPosition, _ text: String,
    suggestion: String? = nil, hint: String? = nil
  ) {
    self.kind = kind
    location = SourceLocation(file: path, position: place)
    self.text = text
    self.suggestion = suggestion
    self.hint = hint
  }
}

extension TemplateError {
  /// One clause, lower case, without the place and the suggestion.
  package var message: String {
    switch kind {
    case .unknownName: "no value is named '\(text)'"
    case .unknownPartial: "no template is named '\(text)'"
    case .badName: "'\(text)' can't be a name"
    case .badDelimiter: "'\(text)' doesn't name two delimiters"
    case .unclosedTag: "the tag '\(text)' isn't closed"
    case .unclosedSection: "'\(text)' is opened but not closed"
    case .mismatchedClose: "'\(text)' closes another section than the one that is open"
    case .unopenedClose: "'\(text)' is closed but not open"
    case .endlessRecursion: "'\(text)' includes itself without end"
    case .tooDeep: "'\(text)' is nested too deeply"
    case .tooLarge: "'\(text)' grows too large"
    case .unsafePlace: "'\(text)' can't stand safely here"
    case .unsafeURL: "'\(text)' isn't an address that a page may link to"
    case .notText: "'\(text)' can't be shown as text"
    }
  }
}
