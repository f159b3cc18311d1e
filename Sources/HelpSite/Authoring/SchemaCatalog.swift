import Files
import Languages
package import Text
import YAML

/// The JSON Schemas of a site's files.
package struct SchemaCatalog: Sendable {
  /// The words of the frame with their texts in English, which its templates may have more of.
  let words: [String: String]

  /// The names of the schemas, and what they are of.
  package static let files: [(name: String, file: String)] = [
    ("site", "content/site.yaml"), ("payments", "content/payments.yaml"),
    ("facts", "content/facts.yaml"), ("contact", "content/contact.yaml"),
    ("tools", "content/tools.yaml"), ("redirects", "content/redirects.yaml"),
    ("glossary", "content/glossary.yaml"), ("strings", "content/<language>/strings.yaml"),
    ("front-matter", "the head of a page"),
  ]

  /// The schema of a name; `nil` if there is none.
  package func schema(_ name: String) -> JSON? {
    guard let file = Self.files.first(where: { $0.name == name })?.file else { return nil }
    let type: DataType =
      switch name {
      case "site": .object(.site)
      case "payments": .object(.payments)
      case "facts": .named(.object(.fact))
      case "contact": .object(.contact)
      case "tools": .object(.tools)
      case "redirects": .keyed([("^/", .text), ("^[^/].*#", .form("^(gone|.+#.+)$"))])
      case "glossary": .object(.glossary)
      case "strings": .object(.strings(words))
      default: .object(.frontMatter)
      }
    return SchemaWriter(tables: .own).document(type, title: file)
  }
}

extension SiteBuild {
  /// The schemas for a site's files.
  package func schemas() throws -> SchemaCatalog {
    let theme = Theme(folder: folder, own: try SourceListing(of: folder).templates)
    var words: [String: String] = [:]
    for file in theme.files
    where file.name.hasPrefix("strings/") && file.name.endsInBytes(of: ".yaml") {
      let bytes = try theme.text(file, limit: YAMLParser.Limits.dataFile.bytes).value ?? []
      let read = StringsReader.read(bytes, file: file.path, language: Language("en")!).value
      for (key, entry) in read.words where file.name == "strings/en.yaml" || words[key] == nil {
        words[key] = entry.example
      }
    }
    return SchemaCatalog(words: words)
  }
}

extension StringTable.Entry {
  /// One text of it.
  fileprivate var example: String {
    switch self {
    case .text(let text): text
    case .plural(let forms): forms[.other] ?? ""
    }
  }
}
