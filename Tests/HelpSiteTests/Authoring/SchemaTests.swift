import Foundation
import Languages
import TestSupport
import Testing
import Text
import YAML

@testable import HelpSite

/// The schemas against the readers, and against the guide.
@Suite struct SchemaTests {
  private let catalog: SchemaCatalog
  private let source: SourceTree

  init() async throws {
    catalog = try SiteBuild(site: packageRoot.path, options: TrialSite.options).schemas()
    source = try await TrialSite().loaded()
  }

  private func schema(_ name: String) throws -> SchemaValidator.Schema {
    let json = try #require(catalog.schema(name)).line
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? SchemaValidator.Schema)
  }

  @Test func `right files are right by their schemas`() throws {
    for (name, text) in DataSamples.files {
      let node = try #require(try parse(text))
      #expect(SchemaValidator().problem(of: node, try schema(name)) == nil, "\(name)\n\(text)")
      #expect(findings(text, name) == [], "\(name)\n\(text)")
    }
  }

  @Test(arguments: (DataSamples.full + DataSamples.starter).map(\.schema).indices)
  func `a changed file is right by its schema if it is right for its reader`(index: Int) throws {
    let (name, text) = (DataSamples.full + DataSamples.starter)[index]
    let schema = try schema(name)
    var wrong = 0
    for changed in try DataMutations.all(of: text) {
      guard let node = try parse(changed) else { continue }
      let problem = SchemaValidator().problem(of: node, schema)
      let found = findings(changed, name, ofFormAlone: problem == nil)
      if problem != nil { wrong += 1 }
      #expect((problem == nil) == found.isEmpty, "\(name): \(changed)\n\(problem ?? "")\n\(found)")
    }
    #expect(wrong > 10)
  }

  private func parse(_ text: String) throws -> YAMLNode? {
    try YAMLParser(limits: .dataFile).parse(Array(text.utf8))
  }

  /// What a reader finds wrong with a file, or with its form.
  private func findings(_ text: String, _ name: String, ofFormAlone: Bool = true) -> [String] {
    let bytes = Array(text.utf8)
    let tags = ["en", "it", "de", "fr", "ja", "ar", "es", "pt-BR", "nl", "pl", "ko", "zh-Hant"]
    let reader = StrictReader(file: "x.yaml", languages: tags.map { Language($0)! })
    let english = Language("en")!
    let found =
      switch name {
      case "site": SiteConfigurationReader.read(bytes, file: "x.yaml", baseURL: nil).diagnostics
      case "payments": PaymentsReader.read(bytes, with: reader).diagnostics
      case "facts": FactsReader.read(bytes, with: reader).diagnostics
      case "contact": ContactReader.read(bytes, with: reader).diagnostics
      case "tools": ToolsReader.read(bytes, with: reader).diagnostics
      case "redirects": RedirectsReader.read(bytes, with: reader).diagnostics
      case "glossary": GlossaryReader.read(bytes, with: reader).diagnostics
      case "strings":
        StringsReader.read(
          bytes, file: "x.yaml", language: english, known: Set(catalog.words.keys)
        ).diagnostics
      default:
        PageHeader.read(
          bytes[...], of: PageFile(path: "content/en/x.md", language: english),
          names: SiteNames(source: source)
        ).diagnostics
      }
    return found.filter { $0.severity == .error && !(ofFormAlone && Self.isElsewhere($0)) }
      .map(\.description)
  }

  /// What other files, other keys or registries tell, which no schema can know.
  private static func isElsewhere(_ diagnostic: Diagnostic) -> Bool {
    ["payment.unknown", "front-matter.layout"].contains(diagnostic.id)
      || ["plural", "placeholder", "requires", "language"].contains {
        diagnostic.id.hasSuffix("." + $0)
      }
      || ["source language", "no time zone", "no country of", "no currency", "is before the first"]
        .contains {
          diagnostic.message.contains($0)
        }
  }

  @Test func `the guide's tables have the keys that are read, and say what they mean`() throws {
    let shapes: [DataShape] = [
      .site, .language, .theme, .release, .paymentMethod, .paymentGroup, .contact, .channel, .span,
      .tool, .frontMatter, .fact, .glossaryTerm, .glossaryWording, .link, .logo, .banner,
    ]
    for shape in shapes {
      let place = try #require(shape.guide)
      let meanings = try #require(GuideTables.own.meanings[place], "\(place)")
      // What a fact has in markets stands below its table.
      #expect(
        Set(meanings.keys).symmetricDifference(shape.names).subtracting(["markets"]).isEmpty,
        "\(place)")
    }
    let site = try #require(GuideTables.own.meanings[GuidePlace("site.yaml", table: 0)])
    #expect(site["name"] == "The site's name: header, titles, home pages.")
    #expect(try #require(catalog.schema("site")).line.contains("The site's name: header"))
    #expect(site.values.allSatisfy { !$0.contains("](") && !$0.contains("`") })
  }

  @Test func `every list entry has a schema, and a schema says which draft it is in`() throws {
    for (name, _) in SchemaCatalog.files {
      #expect(
        try schema(name)["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
    #expect(catalog.schema("none") == nil)
  }
}
