/// What can be wrong with a file as a whole.
extension Diagnostic {
  /// `nil` if the failure is the machine's, not the author's.
  init?(_ failure: ReadFailure, path: String) {
    let location = SourceLocation(file: path)
    switch failure {
    case .symbolicLink:
      self = Self.symbolicLink(location)
    case .notRegular:
      self.init(error: "file.special", at: location, "this is no regular file")
    case .missing:
      self.init(error: "file.missing", at: location, "there is no such file")
    case .tooLarge(let limit):
      self.init(
        error: "file.too-large", at: location,
        "the file is larger than the limit of \(limit / 1_024) KiB")
    case .machine:
      return nil
    }
  }

  static func symbolicLink(_ location: SourceLocation) -> Self {
    Self(
      error: "file.symbolic-link", at: location, "symbolic links are not followed",
      hint: "put the file itself here")
  }

  init(_ malformed: SourceText.Malformed, path: String, lineOffset: Int = 0) {
    let location = SourceLocation(
      file: path, line: malformed.line + lineOffset, column: malformed.column)
    switch malformed.problem {
    case .notUTF8:
      self.init(
        error: "file.encoding", at: location, "the text is not UTF-8",
        hint: "save the file as UTF-8")
    case .control(let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      self.init(
        error: "file.control-character", at: location,
        "control character U+00\(byte < 16 ? "0" : "")\(digits)", hint: "delete it")
    }
  }
}
