import Languages
import Publishing
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Languages that show what a site isn't ready for.
@Suite struct PseudoLanguageTests {
  private static let files = SiteFiles(
    languages: "[en, it, {tag: ar, release: {coverage: 90}}]", base: "https://help.example/h/",
    settings: """
      sections: [{payments: all}, faq, contact]
      home: {intro: {en: Welcome, it: Benvenuti}}
      """,
    [
      "content/en/refunds.md": page(
        "Refunds", front: "description: Within {{window}}",
        """
        Back in **{{window}}**, see [fees](fees.md#q "The fees") or <https://a.example/>.

        ![A card](../assets/i.gif)

        `--code stays`

        ```
        code stays
        ```

        | Fee | Sum |
        |---|---|
        | One | `x` |

        ## How *long*? {#q}

        - Ask [sales](contact:desk).
        """),
      "content/en/fees.md": page("Fees", "## Which? {#q}\n\nNone."),
      "content/it/refunds.md": page("Rimborsi", "## Quanto? {#q}\n\nPoco."),
      "content/facts.yaml": "window: {days: 90}",
      "content/payments.yaml": """
      methods:
        v: {name: Visa, kind: card}
        t: {name: {en: Transfer, it: Bonifico}, kind: transfer}
      groups: {all: {methods: [v, t]}}
      """,
      "content/contact.yaml":
        "channels: {desk: {kind: mail, address: s@b.example, label: {en: Write, it: Scrivi}}}",
      "content/redirects.yaml": "/en/old/: refunds",
      "content/assets/i.gif": "GIF89a\u{1}\0\u{1}\0",
    ])

  private func built(
    _ files: SiteFiles = Self.files, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuiltSite {
    try await files.build {
      $0.includesPseudo = true
      change(&$0)
    }
  }

  @Test func `texts are shown in the language, and all else as it is`() async throws {
    let main = try await built().main("en-xa/refunds/index.html")
    for shown in [
      "<h1>[Ŕéƒûñðš on]</h1>", "[Ŵîţĥîñ 90\u{A0}days on]",
      "<p>[Ɓåçķ îñ <strong>90\u{A0}days</strong>, šéé ",
      "<a href=\"/h/en-xa/fees/#q\" title=\"[Ţĥé ƒééš one]\">ƒééš</a> öŕ ",
      "<a class=\"bare\" href=\"https://a.example/\">https://a.example/</a>. one two t]</p>",
      "alt=\"[Å çåŕð on]\"", "<p><code>--code stays</code></p>", "<code>code stays\n</code>",
      "[Ƒéé o]</th>", "<code>x</code></td>", ">[Ĥöŵ <em>ļöñĝ</em>? one]</h2>",
      // A list's items are texts of their own.
      ">šåļéš</a>", ". one]", "<bdi>Visa</bdi>", "<bdi>[Ţŕåñšƒéŕ one]</bdi>", "[Ŵŕîţé o]",
      "[Ŵé åççéþţ: one]",
    ] {
      #expect(main.contains(shown), "\(shown) in \(main)")
    }
    #expect(!main.contains("Back") && !main.contains("Write"))
  }

  @Test func `in the mirrored one, words and pages run from right to left`() async throws {
    let site = try await built()
    let text = try site.text("ar-xb/refunds/index.html")
    #expect(text.contains("<html lang=\"ar-XB\" dir=\"rtl\">"))
    #expect(text.contains("<h1>\u{202E}Refunds\u{202C}</h1>"))
    // What a page from right to left keeps together is kept together here, and no more.
    #expect(text.contains("<p><bdi dir=\"ltr\"><code>--code stays</code></bdi></p>"))
    #expect(text.contains("\u{202E}Back\u{202C} \u{202E}in\u{202C} <strong>90\u{A0}days</strong>"))
    #expect(!text.contains("<bdi dir=\"ltr\">\u{202E}"))
  }

  @Test func `all other files are those of a build without them`() async throws {
    let plain = try await Self.files.build().files
    let all = try await built().files
    let own = all.filter { $0.key.hasPrefix("en-xa/") || $0.key.hasPrefix("ar-xb/") }
    #expect(all.filter { own[$0.key] == nil } == plain)
    #expect(
      own.keys.sorted()
        == ["ar-xb", "en-xa"].flatMap { folder in
          [
            "404.html", "all-questions/index.html", "fees/index.html", "index.html",
            "manifest.webmanifest", "refunds/index.html", "search-1.json", "search.json",
          ].map { "\(folder)/\($0)" }
        })
  }

  @Test func `search engines are kept away, and no other page leads there`() async throws {
    let site = try await built { $0.includesUnreleased = true }
    for (path, html) in try site.pages() where path.hasPrefix("en-xa/") || path.hasPrefix("ar-xb/")
    {
      let robots = html.all("meta").filter { $0["name"] == "robots" }.map { $0["content"] }
      #expect(robots == ["noindex"], "\(path)")
      #expect(html.links("alternate").isEmpty, "\(path)")
    }
    for (path, text) in site.files where !path.hasPrefix("en-xa/") && !path.hasPrefix("ar-xb/") {
      #expect(
        !text.contains("en-xa") && !text.contains("ar-xb") && !text.contains("en-XA"), "\(path)")
    }
    #expect(site.report.pseudoHomes == ["/h/en-xa/", "/h/ar-xb/"])
  }

  @Test func `words in a template stay as they are, those of the frame don't`() async throws {
    var files = Self.files
    files["templates/page.mustache"] = "Hard-coded {{strings.home}} {{title}}"
    let site = try await built(files)
    #expect(try site.text("en-xa/refunds/index.html") == "Hard-coded [Ĥöɱé o] [Ŕéƒûñðš on]")
  }

  @Test func `home page, list of questions and search show the same texts`() async throws {
    let site = try await built()
    let home = try site.text("en-xa/index.html")
    #expect(home.contains("[Ŵéļçöɱé on]") && home.contains(">[Ŕéƒûñðš on]<"))
    #expect(home.contains("[1 ǫûéšţîöñ one]"), "\(home)")
    #expect(try site.text("en-xa/all-questions/index.html").contains("[Ĥöŵ ļöñĝ? one]"))
    #expect(try site.text("en-xa/search.json").contains("[Ĥöŵ ļöñĝ? one]"))
    #expect(try site.html("en-xa/404.html").first("h1")?.text.hasPrefix("[") == true)
  }

  @Test(arguments: [
    ("ja", "返金", "90 日以内です。", "[返金 o]", "90 日"),
    ("de", "Geld", "In {{w}}.", "[Ĝéļð o]", "90\u{A0}Tage"),
    ("ar", "الدفع", "في {{w}}.", "[الدفع o]", "90\u{A0}يومًا"),
    ("ru", "Цена", "За {{w}}.", "[Ц\u{301}", "90\u{A0}дней"),
  ])
  func `the source may be any language`(
    tag: String, title: String, text: String, shown: String, fact: String
  ) async throws {
    let files = SiteFiles(
      languages: "[\(tag)]",
      ["content/\(tag)/a.md": page(title, text), "content/facts.yaml": "w: {days: 90}"])
    let plain = try await files.build()
    let site = try await built(files)
    let html = try site.text("en-xa/a/index.html")
    #expect(html.contains(shown) && html.contains(fact))
    #expect(html.contains("dir=\"\(tag == "ar" ? "rtl" : "ltr")\""))
    #expect(site.report.warnings == plain.report.warnings)
    #expect(site.files.filter { plain.files[$0.key] != nil } == plain.files)
  }

  @Test func `they are never held against the original, nor asked for`() async throws {
    var options = BuildOptions(jobs: 1, now: 0)
    let scratch = try ScratchFolder(Self.files.files)
    let build = { try await SiteBuild(site: scratch.path, options: options).check().diagnostics }
    let plain = try await build()
    options.includesPseudo = true
    #expect(try await build() == plain)
    #expect(plain.contains { $0.id == "translation.missing" })
  }

  @Test(arguments: [
    (["it"], ["ar-xb", "en-xa", "it"]), (["en-XA", "it"], ["en-xa", "it"]), (["ar-XB"], ["ar-xb"]),
  ])
  func `a choice of languages may name one of them`(
    languages: [String], folders: [String]
  ) async throws {
    let site = try await built {
      $0.languages = Set(languages.map { Language(checked: $0) })
    }
    let homes = site.files.keys.filter { $0.hasSuffix("/index.html") }
      .filter { $0.split(separator: "/").count == 2 }
    #expect(homes.sorted() == folders.map { $0 + "/index.html" })
  }

  @Test func `without the option there are no such languages`() async throws {
    await #expect(throws: UsageFailure.self) {
      _ = try await Self.files.build { $0.languages = [Language(checked: "en-XA")] }
    }
    var files = Self.files
    files["content/en-XA/a.md"] = page("A")
    let plain = try await files.build()
    let site = try await built(files)
    #expect(plain.report.warnings.contains { $0.id == "file.unused" })
    #expect(site.report.warnings == plain.report.warnings)
  }

  @Test func `a remembered build gives what a build from nothing gives`() async throws {
    let scratch = try ScratchFolder(Self.files.files)
    var options = BuildOptions(jobs: 2, now: 0)
    options.includesPseudo = true
    try await BuiltSite.run(scratch, options: options)
    let text = page("New", "[fees](fees.md)\n\n## R {#r}\n\nText")
    try scratch.write("content/en/refunds.md", text)
    try scratch.write("content/it/refunds.md", page("Nuovo", "## R {#r}\n\nTesto"))
    let report = try await BuiltSite.run(scratch, options: options)
    #expect(report.published.unchanged > 0 && report.published.written > 0)
    var files = Self.files
    files["content/en/refunds.md"] = text
    files["content/it/refunds.md"] = page("Nuovo", "## R {#r}\n\nTesto")
    #expect(try await built(files).files == scratch.published())
    options.includesPseudo = false
    try await BuiltSite.run(scratch, options: options)
    #expect(try await files.build().files == scratch.published())
  }

  @Test func `the preview shows them, with what is known of their originals`() async throws {
    let trial = try await PreviewTrial(Self.files, pseudo: true)
    let page = try trial.page(at: "en-xa/refunds/index.html")
    #expect(page.language == "en-XA" && page.source == "content/en/refunds.md" && !page.isReleased)
    #expect(page.questions.map(\.state) == [.source])
    #expect(page.questions.map(\.heading) == ["[Ĥöŵ ļöñĝ? one]"])
    #expect(try trial.page(at: "it/refunds/index.html").questions[0].links.count == 2)
    #expect(trial.outcome.site?.languages.map(\.tag) == ["en", "it", "ar", "en-XA", "ar-XB"])
    #expect(trial.outcome.site?.pseudoHomes == ["/h/en-xa/", "/h/ar-xb/"])
  }
}
