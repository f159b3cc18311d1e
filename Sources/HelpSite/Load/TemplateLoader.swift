import Mustache
import Text

/// Reads the theme's templates.
struct TemplateLoader {
  let theme: Theme

  func load(_ diagnostics: inout [Diagnostic]) throws -> [TemplateSource] {
    var sources: [TemplateSource] = []
    for file in theme.files where file.name.endsInBytes(of: ".mustache") {
      guard var bytes = try theme.contents(file, limit: 1 << 20, &diagnostics) else { continue }
      do {
        try SourceText.normalize(&bytes)
      } catch {
        diagnostics.append(Diagnostic(error, path: file.path))
        continue
      }
      let name = String(Substring(file.name.utf8.dropLast(".mustache".utf8.count)))
      sources.append(TemplateSource(path: file.path, name: name, text: bytes))
    }
    return sources
  }
}
