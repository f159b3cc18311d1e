import CommonMark
import Foundation
import Languages
import TestSupport
import Testing

@testable import HelpSite

/// The files for programs: `faq.json`, `index.md` and `llms.txt`.
@Suite struct CopyFileTests {
  private static let all = "sections: [faq]\noutput: {faq: true, markdown: true, llms: true}"

  private func questions(_ site: BuiltSite, _ path: String) throws -> [JSONValue] {
    let list = try JSONDecoder().decode(JSONValue.self, from: Data(site.text(path).utf8))
    return try #require(list["questions"]?.list)
  }

  private static let site = SiteFiles(
    languages: "[en, it]", base: "https://help.example/h/", settings: all,
    [
      "content/en/a.md": page(
        "Paying", front: "description: In {{window}}.\nslug: pay",
        "Hello.\n\n## How *long*? {#long}\n\nIn {{window}}: [b](b.md#q), [here](#long).\n\n- one\n- two"
      ),
      "content/en/b.md": page("B", "## Q {#q}\n\n{{payments:all}}"),
      "content/it/a.md": page("Pagare", "## Quanto? {#long}\n\nEntro {{window}}: [b](b.md#q)."),
      "content/facts.yaml": "window: {days: 90}",
      "content/payments.yaml":
        "methods: {v: {name: Visa, kind: card}}\ngroups: {all: {methods: [v]}}",
    ])

  @Test
  func `a list has each question with its answer in three forms, facts and addresses filled in`()
    async throws
  {
    let site = try await Self.site.build()
    let questions = try questions(site, "en/faq.json")
    #expect(questions.count == 2)
    #expect(
      questions[1]
        == .object([
          "page": .text("a"), "title": .text("Paying"), "id": .text("long"),
          "url": .text("https://help.example/h/en/pay/#long"), "language": .text("en"),
          "question": .text("How long?"),
          "answer": .object([
            "text": .text(
              "In 90\u{A0}days: b (https://help.example/h/en/b/#q), here "
                + "(https://help.example/h/en/pay/#long).\n\n- one\n- two"),
            "html": .text(
              "<p>In 90\u{A0}days: <a href=\"https://help.example/h/en/b/#q\">b</a>, "
                + "<a href=\"https://help.example/h/en/pay/#long\">here</a>.</p>\n"
                + "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
            "markdown": .text(
              "In 90\u{A0}days: [b](https://help.example/h/en/b/#q), "
                + "[here](https://help.example/h/en/pay/#long).\n\n- one\n- two"),
          ]),
        ]))
    // What stands in an answer is there as the page shows it.
    #expect(questions[0]["answer"]?["text"]?.text?.contains("- Visa") == true)
    // A page that Italian lacks is none of its answers, and links lead where its readers get it.
    let italian = try self.questions(site, "it/faq.json")
    #expect(italian.map { $0["question"] } == [.text("Quanto?")])
    #expect(
      italian[0]["answer"]?["text"]
        == .text("Entro 90\u{A0}giorni: b (https://help.example/h/it/b/#q)."))
  }

  @Test func `a page's copy stands beside it, and the page alone names it`() async throws {
    let site = try await Self.site.build()
    #expect(
      try site.text("en/pay/index.md") == """
        # Paying

        In 90\u{A0}days.

        Hello.

        ## How *long*?

        In 90\u{A0}days: [b](https://help.example/h/en/b/#q), \
        [here](https://help.example/h/en/pay/#long).

        - one
        - two

        """)
    let named = site.files.filter { $0.value.contains("type=\"text/markdown\"") }.keys.sorted()
    #expect(named == ["en/b/index.html", "en/pay/index.html", "it/a/index.html"])
    #expect(try site.text("en/pay/index.html").contains("href=\"/h/en/pay/index.md\""))
    #expect(
      site.files.keys.filter { $0.hasSuffix(".md") }.sorted()
        == ["en/b/index.md", "en/pay/index.md", "it/a/index.md"])
  }

  @Test func `the overview names the pages of a language, and at the root the languages`()
    async throws
  {
    let site = try await Self.site.build()
    #expect(
      try site.text("en/llms.txt") == """
        # Help

        ## English

        - [B](https://help.example/h/en/b/index.md)
        - [Paying](https://help.example/h/en/pay/index.md): In 90\u{A0}days.
        - [faq.json](https://help.example/h/en/faq.json)

        """)
    #expect(
      try site.text("llms.txt") == """
        # Help

        - [English](https://help.example/h/en/llms.txt)
        - [Italiano](https://help.example/h/it/llms.txt)

        """)
  }

  @Test func `they are there only if they are asked for`() async throws {
    var files = Self.site
    files["content/site.yaml"]!.replace(
      "output: {faq: true, markdown: true, llms: true}", with: "")
    let plain = try await files.build().files
    let made = try await Self.site.build().files
    #expect(
      Set(made.keys).subtracting(plain.keys) == [
        "en/faq.json", "it/faq.json", "faq.schema.json", "en/pay/index.md", "en/b/index.md",
        "it/a/index.md", "en/llms.txt", "it/llms.txt", "llms.txt",
      ])
    #expect(!plain.values.contains { $0.contains("text/markdown") })
  }

  @Test func `drafts, fallbacks and unreleased languages are in none of them`() async throws {
    var files = Self.site
    files["content/en/secret.md"] = page("Secret", front: "draft: true", "## Hush {#s}\n\nHush")
    files["content/site.yaml"]!.replace(
      "[en, it]", with: "[en, {tag: it, release: {coverage: 100}}, de]")
    let site = try await files.build {
      $0.includesDrafts = true
      $0.includesUnreleased = true
    }
    #expect(site.files["it/a/index.html"] != nil && site.files["en/secret/index.html"] != nil)
    let copies = site.files.filter { !$0.key.hasSuffix(".html") && !$0.key.hasSuffix(".css") }
    #expect(!copies.contains { $0.key.hasSuffix("faq.json") && $0.value.contains("Hush") })
    #expect(!copies.contains { $0.key.hasSuffix(".md") && $0.value.contains("Hush") })
    #expect(!copies.contains { $0.key.hasSuffix("llms.txt") && $0.value.contains("Secret") })
    let names = site.files.keys.filter {
      $0.hasSuffix(".md") || $0.hasSuffix("faq.json") || $0.hasSuffix("llms.txt")
    }
    #expect(
      names.sorted()
        == ["en/b/index.md", "en/faq.json", "en/llms.txt", "en/pay/index.md", "llms.txt"])
  }

  @Test(
    arguments: [
      ("source", "Within two days", "en"), ("keep", "Entro", "it"), ("hide", nil, nil),
    ] as [(String, String?, String?)])
  func `a stale answer with a risk is what its page shows`(
    risk: String, words: String?, language: String?
  ) async throws {
    var files = SiteFiles(
      languages: "[en, it]", settings: Self.all + "\nstaleRisk: \(risk)",
      [
        "content/en/a.md": page("A", front: "risk: money", "## Q {#q}\n\nOne\n\n## R {#r}\n\nR"),
        "content/it/a.md": page("Ai", "## Qi {#q}\n\nEntro\n\n## Ri {#r}\n\nRi"),
      ])
    files["content/it/translations.lock"] = try await LockedSite.lock(of: files.files)
    files["content/en/a.md"] = page(
      "A", front: "risk: money", "## Q {#q}\n\nWithin two days\n\n## R {#r}\n\nR")
    let site = try await files.build()
    let questions = try questions(site, "it/faq.json")
    let stale = questions.first { $0["id"] == .text("q") }
    #expect(stale?["answer"]?["text"]?.text == words)
    #expect(stale?["language"]?.text == language)
    #expect((stale?["notice"] != nil) == (words != nil))
    let copy = try site.text("it/a/index.md")
    #expect(copy.contains("Entro") == (risk == "keep"))
    #expect(copy.contains("> ") == (risk != "hide"))
    #expect(copy.contains("Ri\n"))
  }

  @Test func `hostile texts stay words in each form`() async throws {
    let body = """
      ## `</script>` {{x}} "\\[a\\](b)" {#q}

      \\<script>alert(1)\\</script> `<img onerror=x>` \\[x\\](javascript:y) \\*\\* \\# &amp;lt;

      - \\- a
      """
    let site = try await SiteFiles(
      settings: Self.all,
      [
        "content/en/a.md": page("\\\"T <b> [x](y)\\\"".replacing("\\\"", with: "'"), body),
        "content/facts.yaml": "x: {text: '</script><b> *y* [z](w)'}",
      ]
    ).build()
    let entry = try #require(try questions(site, "en/faq.json").first)
    let markdown = try #require(entry["answer"]?["markdown"]?.text)
    let document = Document(parsing: markdown)
    #expect(
      document.root.withHTML(unsafe: true) { String(decoding: $0, as: UTF8.self) }
        == entry["answer"]?["html"]?.text)
    #expect(!document.root.descendants.contains { [.link, .htmlInline].contains($0.kind) })
    #expect(try !site.text("en/faq.json").contains("<"))
    let copy = Document(parsing: try site.text("en/a/index.md"))
    #expect(!copy.root.descendants.contains { [.link, .htmlInline, .emphasis].contains($0.kind) })
    let overview = Document(parsing: try site.text("en/llms.txt"))
    #expect(overview.root.descendants.count { $0.kind == .link } == 2)
  }

  @Test func `a mail address that pages hide from harvesters is hidden`() async throws {
    let site = try await SiteFiles(
      settings: "sections: [faq, contact]\noutput: {faq: true, markdown: true}",
      [
        "content/en/a.md": page("T", "## Q {#q}\n\n[Write](contact:desk).\n\n{{contact}}"),
        "content/contact.yaml":
          "encodeAddresses: true\nchannels:\n  desk: {kind: mail, address: desk@help.example, label: Mail}",
      ]
    ).build()
    for path in ["en/faq.json", "en/a/index.md"] {
      #expect(try !site.text(path).contains("desk@help.example"), "\(path)")
    }
    let entry = try #require(try questions(site, "en/faq.json").first)
    let document = Document(parsing: entry["answer"]?["markdown"]?.text ?? "")
    let links = document.root.descendants.compactMap(\.destination)
    #expect(links == ["mailto:desk@help.example", "mailto:desk@help.example"])
  }

  @Test func `check reads their links back`() async throws {
    var files = Self.site
    files["templates/sections/faq.mustache"] =
      "{{#questions}}<h2 id=\"{{id}}\">{{title}}</h2>{{/questions}}"
    files["templates/sections/own.mustache"] = "<p><a href=\"/h/none/\">x</a></p>"
    files["content/site.yaml"]!.replace("[faq]", with: "[faq, own: x]")
    let scratch = try ScratchFolder(files.files)
    let report = try await SiteBuild(site: scratch.path, options: TrialSite.options).check()
    let found = report.diagnostics.filter { $0.id == "output.link" }
    #expect(found.count == 1)
    #expect(found.first?.hint?.contains("other files") == true, "\(found)")
  }
}
