/// How far the search for positions came in a paragraph: the start of a line.
struct LineCursor {
  let block: OpaquePointer
  /// The last break before the line that cmark counted, or `nil` at the paragraph's start.
  var passed: OpaquePointer?
  /// cmark's number of the line, from 1 for the paragraph's first.
  var counted: Int
  /// The bytes of the lines before that have the same number.
  var offset = 0
  /// The text's own number of the line.
  var line: Int
}
