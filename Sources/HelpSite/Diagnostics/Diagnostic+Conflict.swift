import Text

extension Diagnostic {
  /// A file of lines that stand for themselves holds what a merge couldn't decide.
  static func unmerged(error id: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: id, at: place, "a merge left its conflict in this file",
      hint: "keep the lines of both sides, and delete the lines of signs around them")
  }
}
