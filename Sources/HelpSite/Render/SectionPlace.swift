/// Where on its page a section stands.
struct SectionPlace: Hashable, Sendable {
  /// Whether it stands in an answer, below the question's heading.
  var isInAnswer = false
  /// Whether it follows a section with the same heading, which is not repeated.
  var isContinued = false
}
