import Text

/// The templates of a site, compiled together.
///
/// `{{>head}}` and `{{<head}}` name `partials/head`, or else the template of just that name.
package struct TemplateLibrary: Sendable {
  /// The mistakes in all templates, in the order of path, line and column.
  package let errors: [TemplateError]
  private let names: NameTable
  private let templates: [String: Template]

  /// Compiles templates.
  ///
  /// - Parameters:
  ///   - sources: All templates. Those below `partials/` are only compiled as parts of others.
  ///   - vocabulary: The names that the program's objects have values for, numbered in this order.
  ///   - openNames: The names that data adds. A name that is in neither is an error.
  ///   - escaping: What becomes of texts in all of these templates.
  package init(
    compiling sources: [TemplateSource], vocabulary: [String], openNames: Set<String> = [],
    escaping: EscapingRules = .html
  ) {
    var parser = TemplateParser(
      names: NameTable(vocabulary: vocabulary, openNames: openNames))
    var parsed = sources.map { parser.parse($0) }
    var references = PartialResolver(sources)
    for index in parsed.indices { references.resolve(&parsed[index]) }

    var errors = parser.errors + references.errors
    var templates: [String: Template] = [:]
    for (index, source) in sources.enumerated() where !source.name.hasPrefix("partials/") {
      var compiler = Compiler(parsed, rules: escaping)
      let code = compiler.compile(index)
      errors += compiler.errors
      guard let code, templates[source.name] == nil else { continue }
      let program = Program(
        code: code, text: compiler.text, rests: parser.rests, names: parser.names.texts,
        paths: sources.map(\.path))
      let dependencies = compiler.included.map { sources[$0].name }.sorted()
      templates[source.name] = Template(program, dependencies: dependencies)
    }
    names = parser.names
    self.templates = templates
    self.errors = Set(errors).sorted { $0.order < $1.order }
  }

  /// Returns a template by its name; `nil` if there is none, or none without errors.
  package func template(named name: String) -> Template? {
    templates[name]
  }

  /// Returns the name that templates, the vocabulary or the open names know by this text.
  package func name(_ text: String) -> Name? {
    names.name(text)
  }

  /// Whether the name is one that data adds.
  package func isOpen(_ name: Name) -> Bool {
    names.isOpen(name)
  }

  package func text(of name: Name) -> String {
    names.texts[name.id]
  }
}

extension TemplateError {
  fileprivate var order: (SourceLocation, String, String) {
    (location, kind.rawValue, text)
  }
}
