/// An object whose values templates ask for by name.
///
/// Objects that many threads share cost atomic reference counts at each look-up; give each
/// worker its own copies of what all pages show.
package protocol Fields: AnyObject, Sendable {
  /// Returns the value of `name`, `.absent` for a known name that has none, or `nil` for a name
  /// this object doesn't know: the next object out on the stack is asked then.
  func value(of name: Name) -> Value?

  /// Returns the value of `name` where it follows a dot: no other object is asked then.
  ///
  /// Objects whose keys authors choose may give `.absent` for a key that they happen to lack. By
  /// default it is ``value(of:)``.
  func member(_ name: Name) -> Value?
}

extension Fields {
  package func member(_ name: Name) -> Value? { value(of: name) }
}
