/// One step of a compiled template.
///
/// Nothing in it is counted or allocated, so that reading one is a plain load. `start` and
/// `count` are a place in the program's text; `skip` and `back` are numbers of operations.
enum Operation: Sendable {
  case text(start: UInt32, count: UInt32)
  /// Appends the white space that stands before the partials being rendered.
  case indentation
  case variable(NamePath, Escaping)
  case section(NamePath, skip: UInt32)
  case inverted(NamePath, skip: UInt32)
  /// Starts the section's next round, or leaves it.
  case sectionEnd(back: UInt32)
  /// Runs the routine at `entry`, its lines further in by the text.
  case call(entry: UInt32, start: UInt32, count: UInt32)
  case callEnd
}
