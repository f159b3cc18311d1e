import Files
import Text

/// What can be wrong with a file as a whole.
extension Diagnostic {
  /// What the author has to change, so that the file can be read.
  ///
  /// - Throws: ``MachineFailure`` if it's not for the author to mend.
  init(_ failure: ReadFailure, path: SourcePath) throws(MachineFailure) {
    let location = SourceLocation(file: path)
    switch failure {
    case .symbolicLink:
      self = Self.symbolicLink(location)
    case .notRegular:
      self = .special(location)
    case .missing:
      self.init(error: "file.missing", at: location, "there is no such file")
    case .tooLarge(let limit):
      self.init(
        error: "file.too-large", at: location,
        "the file is larger than the limit of \(limit / 1_024) KiB")
    case .machine(let failure):
      throw failure
    }
  }

  private static func symbolicLink(_ location: SourceLocation) -> Self {
    Self(
      error: "file.symbolic-link", at: location, "symbolic links are not followed",
      hint: "put the file itself here")
  }

  /// Why an entry of a folder can't be read at all, if so.
  static func unreadable(_ entry: SourceEntry) -> Self? {
    let location = SourceLocation(file: entry.path)
    return switch entry.kind {
    case .file: nil
    case .symbolicLink: .symbolicLink(location)
    case .special: .special(location)
    case .unreadableName:
      Self(
        error: "file.name", at: location, "the file's name is not UTF-8", hint: "rename the file")
    }
  }

  static func unused(_ path: SourcePath, hint: String?) -> Self {
    Self(
      warning: "file.unused", at: SourceLocation(file: path), "nothing is made of this file",
      hint: hint)
  }

  static func copy(_ path: SourcePath) -> Self {
    Self(
      warning: "file.copy", at: SourceLocation(file: path),
      "this looks like a program's copy of another file, and is not published",
      hint: "take over what the file lacks, and delete the copy; rename it if it is none")
  }

  private static func special(_ location: SourceLocation) -> Self {
    Self(error: "file.special", at: location, "this is no regular file")
  }

  /// What a merge has left in a file's text.
  static func conflicts(in text: [UInt8], path: SourcePath) -> [Self] {
    ConflictMarks.lines(in: text).map { line in
      Self(
        error: "file.conflict", at: SourceLocation(file: path, line: line),
        "a merge was left unfinished here",
        hint: "keep what you want of both sides, and delete the lines of seven signs")
    }
  }

  init(_ malformed: SourceText.Malformed, path: SourcePath, lineOffset: Int = 0) {
    let location = SourceLocation(
      file: path, line: malformed.line + lineOffset, column: malformed.column)
    switch malformed.problem {
    case .notUTF8:
      self.init(
        error: "file.encoding", at: location, "the text is not UTF-8",
        hint: "save the file as UTF-8")
    case .forbidden(let scalar):
      self.init(
        error: "file.control-character", at: location,
        "the \(scalar.forbiddenKind) \(InvisibleCharacter.code(of: scalar)) is not allowed",
        hint: scalar.value == 0 ? "save the file as UTF-8" : "delete it")
    }
  }
}
