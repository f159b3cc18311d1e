import Text

/// A compiled template's parts, shared by all that render it.
final class Program: Sendable {
  let operations: [Operation]
  /// For each operation, the tag it was made from.
  let origins: [Origin]
  /// All constant text, one after the other.
  let text: [UInt8]
  /// The parts of dotted names after their first.
  let rests: [Name]
  /// The texts of all names, and the paths of all templates, for messages.
  let names: [String]
  let paths: [SourcePath]

  /// A tag in a template.
  struct Origin: Sendable {
    let template: Int32
    let line: Int32
    let column: Int32
  }

  init(code: LinkedCode, text: [UInt8], rests: [Name], names: [String], paths: [SourcePath]) {
    operations = code.operations
    origins = code.origins
    self.text = text
    self.rests = rests
    self.names = names
    self.paths = paths
  }

  func error(
    _ kind: TemplateError.Kind, at position: Int, _ text: String, hint: String? = nil
  ) -> TemplateError {
    let origin = origins[position]
    let place = TextPosition(line: Int(origin.line), column: Int(origin.column))
    return TemplateError(kind, in: paths[Int(origin.template)], at: place, text, hint: hint)
  }

  /// Returns the dotted name up to the part after `restCount` others.
  func text(of path: NamePath, restCount: Int) -> String {
    guard path.first >= 0 else { return "." }
    let rest = rests[Int(path.restStart)..<Int(path.restStart) + restCount]
    return ([names[Int(path.first)]] + rest.map { names[$0.id] }).joined(separator: ".")
  }

  /// Returns the file of the tag that an operation was made from.
  func path(at position: Int) -> SourcePath {
    paths[Int(origins[position].template)]
  }

  /// Returns the name in the tag of a variable.
  func tag(at position: Int) -> String {
    guard case .variable(let path, _) = operations[position] else { return "" }
    return text(of: path, restCount: Int(path.restCount))
  }
}
