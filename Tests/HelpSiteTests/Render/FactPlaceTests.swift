import TestSupport
import Testing

@testable import HelpSite

/// Facts in the words of data files and front matter: filled in wherever readers see them.
@Suite struct FactPlaceTests {
  private static let site = """
    name: {en: "Help in {{days}}", it: "Aiuto in {{days}}"}
    baseURL: https://help.example/
    languages: [en, {tag: it, market: IT}]
    home: {intro: {en: "For {{price}}", it: "A {{price}}"}}
    sections: [{banner: {text: "B {{days}}", more: ["M {{price}}"]}}, {flag: "F {{days}}"}, contact,
      {payments: all}, {tools: all}]
    extra: {note: "X {{days}}"}

    """

  private static let files = [
    "content/site.yaml": site,
    "content/facts.yaml":
      "days: {days: 90}\nprice: {money: 5, currency: EUR, markets: {IT: {money: 7, currency: EUR}}}\n",
    "content/contact.yaml": """
    channels:
      sales: {kind: mail, address: a@b.example, label: "L {{days}}", note: {en: "N {{price}}"}}

    """,
    "content/payments.yaml": """
    methods: {card: {name: "P {{days}}", kind: card}}
    groups: {all: {title: "G {{price}}", methods: [card]}}

    """,
    "content/tools.yaml": """
    groups:
      all:
        title: "T {{days}}"
        tools: [{name: "U {{price}}", url: "https://x.example/", description: "D {{days}}"}]

    """,
    "templates/sections/banner.mustache": "<i>{{text}}</i>{{#more}}<i>{{.}}</i>{{/more}}\n",
    "templates/sections/flag.mustache": "<i>{{value}}</i>\n",
    "templates/page.mustache":
      "{{site.name}}|{{extra.note}}|{{extra.own}}|{{#sections}}{{html}}{{/sections}}",
    "content/en/a.md": page("A {{days}}", front: "extra: {own: \"O {{price}}\"}"),
    "content/it/a.md": page("A {{days}}", front: "extra: {own: \"O {{price}}\"}"),
    "content/en/b.md": page(
      "B", front: "sections: [{banner: {text: \"V {{price}}\"}}]\nextra: {own: o}"),
  ]

  @Test func `words of all files name facts`() async throws {
    let site = try await BuiltSite(ScratchFolder(Self.files))
    let english = try site.text("en/a/index.html").replacing("\u{A0}", with: " ")
    for words in [
      "Help in 90 days", "X 90 days", "O €5.00", "B 90 days", "M €5.00", "F 90 days", "L 90 days",
      "N €5.00", "P 90 days", "G €5.00", "T 90 days", "U €5.00", "D 90 days",
    ] {
      #expect(english.contains(words), "\(words) in \(english)")
    }
    let italian = try site.text("it/a/index.html").replacing("\u{A0}", with: " ")
    // The note has no Italian words: an Italian price as English writes it.
    for words in ["Aiuto in 90 giorni", "O 7,00 €", "M 7,00 €", "N €7.00", "G 7,00 €", "U 7,00 €"] {
      #expect(italian.contains(words), "\(words) in \(italian)")
    }
    #expect(try site.text("it/b/index.html").contains("V €7.00"))
    #expect(try site.text("it/index.html").contains("A 7,00\u{A0}€"))
    for (path, text) in site.files { #expect(!text.contains("{{"), "\(path)") }
  }

  @Test(arguments: [
    (
      "content/site.yaml", "name: {en: \"Help in {{days}}\"", "name: {en: \"Help in {{day}}\"",
      "1:12"
    ),
    ("content/site.yaml", "For {{price}}", "For {{prise}}", "4:20"),
    ("content/site.yaml", "M {{price}}", "M {{prise}}", "5:49"),
    ("content/site.yaml", "X {{days}}", "X {{dayz}}", "7:15"),
    ("content/contact.yaml", "L {{days}}", "L {{dais}}", "2:52"),
    ("content/contact.yaml", "N {{price}}", "N {{pric}}", "2:77"),
    ("content/payments.yaml", "P {{days}}", "P {{dais}}", "1:24"),
    ("content/payments.yaml", "G {{price}}", "G {{pric}}", "2:23"),
    ("content/tools.yaml", "U {{price}}", "U {{pric}}", "4:20"),
    ("content/en/b.md", "V {{price}}", "V {{pric}}", "3:28"),
    ("content/en/a.md", "O {{price}}", "O {{pric}}", "3:14"),
  ])
  func `a name that isn't known is an error where it stands`(
    file: String, old: String, new: String, place: String
  ) async throws {
    var files = Self.files
    files[file] = files[file]!.replacing(old, with: new)
    #expect(files[file] != Self.files[file])
    let found = try await TrialSite(only: files).diagnostics().filter { $0.severity == .error }
    #expect(found.map { "\($0.location) \($0.id)" } == ["\(file):\(place) fact.unknown"])
  }

  @Test(arguments: [
    ("content/site.yaml", "organization: {name: \"Q {{days}}\"}", "8:22"),
    ("content/en/strings.yaml", "home: \"H {{days}}\"", "1:7"),
    ("content/facts.yaml", "more: {text: \"in {{days}}\"}", "3:14"),
    ("content/redirects.yaml", "old: \"{{days}}\"", "1:6"),
  ])
  func `a fact where none is filled in is an error`(
    file: String, line: String, place: String
  ) async throws {
    var files = Self.files
    files[file, default: ""] += line + "\n"
    let found = try await TrialSite(only: files).diagnostics()
    #expect(
      found.contains { "\($0.location) \($0.id)" == "\(file):\(place) fact.place" }, "\(found)")
  }
}
