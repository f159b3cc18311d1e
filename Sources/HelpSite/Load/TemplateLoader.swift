import Mustache
import Text

/// Reads the theme's templates.
struct TemplateLoader {
  let theme: Theme

  func load() throws -> Diagnosed<[TemplateSource]> {
    var sources: [TemplateSource] = []
    var diagnostics: [Diagnostic] = []
    for file in theme.files where file.name.endsInBytes(of: ".mustache") {
      guard let text = try diagnostics.take(theme.text(file, limit: 1 << 20)) else { continue }
      let name = String(Substring(file.name.utf8.dropLast(".mustache".utf8.count)))
      sources.append(TemplateSource(path: file.path, name: name, text: text))
    }
    return Diagnosed(sources, diagnostics)
  }
}
