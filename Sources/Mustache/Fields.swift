/// An object whose values templates ask for by name.
///
/// Objects that many threads share cost atomic reference counts at each look-up; give each
/// worker its own copies of what all pages show.
package protocol Fields: Sendable {
  /// Returns the value of `name`, `.absent` for a known name that has none, or `nil` for a name
  /// this object doesn't know: the next object out on the stack is asked then.
  func value(of name: Name) -> Value?
}
