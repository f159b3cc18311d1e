import Mustache
import YAML

extension SourceTree {
  /// Compiles the theme's templates; the names of the authors' own data are open to them.
  func compileTemplates(for pages: [ParsedPage]) -> TemplateLibrary {
    var names = NameCollector()
    names.collect(configuration.extra)
    for request in configuration.sections { names.collect(request.value) }
    for page in pages {
      names.collect(page.header.extra)
      for request in page.header.sections ?? [] { names.collect(request.value) }
    }
    return TemplateLibrary(
      compiling: templates, vocabulary: Field.vocabulary, openNames: names.names)
  }
}

/// Collects the keys of authors' YAML.
private struct NameCollector {
  private(set) var names: Set<String> = []

  /// YAML's depth is limited, and so is this recursion.
  mutating func collect(_ node: YAMLNode?) {
    switch node?.content {
    case .sequence(let elements): for element in elements { collect(element) }
    case .mapping(let entries):
      for entry in entries {
        names.insert(entry.key)
        collect(entry.value)
      }
    case .scalar, nil: break
    }
  }
}
