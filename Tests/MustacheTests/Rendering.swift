import Mustache
import Text

/// Compiles `partials` (names without `partials/`) and a template `main.mustache`.
func compile(
  _ template: String, _ partials: [String: String] = [:], names: Set<String> = [],
  escaping: EscapingRules = .html
) -> TemplateLibrary {
  var sources = [TemplateSource(path: "main.mustache", name: "main", text: Array(template.utf8))]
  for (name, text) in partials.sorted(by: { $0.key < $1.key }) {
    sources.append(
      TemplateSource(path: "\(name).mustache", name: "partials/\(name)", text: Array(text.utf8)))
  }
  return TemplateLibrary(
    compiling: sources, vocabulary: [], openNames: names, escaping: escaping)
}

/// Renders a template whose data has all the names that it uses.
func render(
  _ template: String, _ data: Sample = [:], partials: [String: String] = [:],
  escaping: EscapingRules = .html
) throws -> String {
  let library = compile(template, partials, names: data.names, escaping: escaping)
  if let error = library.errors.first { throw error }
  guard let main = library.template(named: "main"), case .record(let record) = data else {
    return "no template"
  }
  var buffer = ByteBuffer()
  try main.render([Record(record, library)], into: &buffer)
  return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
}

/// Returns the error that rendering ends with.
func failure(
  _ template: String, _ data: Sample = [:], partials: [String: String] = [:]
) -> TemplateError? {
  do {
    _ = try render(template, data, partials: partials)
    return nil
  } catch {
    return error as? TemplateError
  }
}

/// Returns the places and kinds of a library's errors: `main.mustache:1:3 unclosedTag`.
func list(_ errors: [TemplateError]) -> [String] {
  errors.map { "\($0.location) \($0.kind)" }
}
