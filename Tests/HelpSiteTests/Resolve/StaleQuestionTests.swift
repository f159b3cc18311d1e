import Foundation
import Languages
import Publishing
import TestSupport
import Testing

@testable import HelpSite

/// What readers see of questions whose originals changed since they were translated.
@Suite struct StaleQuestionTests {
  private static let english = """
    Hello.

    ## What stays? {#stays}

    One [other](b.md#q).

    ## What does it cost? {#cost}

    Within {{window}}, see [other](b.md#q) and [this](#stays).

    ### Note {#note}

    {{payments:all}}

    ## Last? {#last}

    End.
    """

  private static let arabic = """
    أهلا.

    ## ما الذي يبقى؟ {#stays}

    واحد [آخر](b.md#q).

    ### ملاحظة {#note}

    ## كم يكلف؟ {#cost}

    خلال {{window}}.

    ## الأخير؟ {#last}

    النهاية.
    """

  /// The English page as it was when the Arabic one was accepted.
  private static let old = english.replacing("One", with: "Old").replacing("Within", with: "In")

  private static func files(
    front: String = "risks: {cost: money}", settings: String = ""
  ) async throws -> SiteFiles {
    var site = SiteFiles(
      languages: "[en, ar]", settings: "sections: [faq, {payments: all}]\n" + settings,
      [
        "content/en/a.md": page("A", front: front, old), "content/ar/a.md": page("أ", arabic),
        "content/en/b.md": page("B", "## Q {#q}\n\nA"),
        "content/ar/b.md": page("ب", "## س {#q}\n\n[أ](a.md#cost)"),
        "content/facts.yaml": "window: {days: 90}",
        "content/payments.yaml":
          "methods: {v: {name: V, kind: card}}\ngroups: {all: {methods: [v]}}",
      ])
    site["content/ar/translations.lock"] = try await LockedSite.lock(of: site.files)
    site["content/en/a.md"] = page("A", front: front, english)
    return site
  }

  /// The element of a question, and what is in it.
  private func question(_ id: String, of html: HTMLPage) throws -> HTMLPage.Element {
    let heading = try #require(html.all("h2").first { $0["id"] == id })
    return try #require(heading.parent.map { html.elements[$0] })
  }

  private func notices(_ html: HTMLPage) -> [HTMLPage.Element] {
    html.all("p").filter { $0["class"] == "notice" }
  }

  /// What the Arabic index has before the theme's synonyms, which have words of the questions too.
  private func indexedPages(of site: BuiltSite) throws -> Substring {
    let index = try site.text("ar/search.json")
    return index[..<(try #require(index.firstRange(of: "\"synonyms\":"))).lowerBound]
  }

  @Test func `a stale question shows itself with a notice that leads to its original`()
    async throws
  {
    let site = try await Self.files(front: "").build()
    let html = try site.html("ar/a/index.html")
    let notices = notices(html)
    #expect(notices.count == 2)
    #expect(notices[0].text.hasPrefix("تغيّر النص الأصلي"))
    #expect(notices[0]["lang"] == "ar")
    #expect(html.values(of: "href").contains("/en/a/#stays"))
    #expect(html.values(of: "href").contains("/en/a/#cost"))
    #expect(try question("cost", of: html).text.contains("خلال"))
    #expect(try question("cost", of: html)["lang"] == nil)
    #expect(try self.notices(site.html("en/a/index.html")).isEmpty)
    #expect(try self.notices(site.html("ar/b/index.html")).isEmpty)
  }

  @Test func `a stale question about money shows its original, in its language and direction`()
    async throws
  {
    let site = try await Self.files(settings: "structuredData: {faqPage: true}").build()
    let html = try site.html("ar/a/index.html")
    let question = try question("cost", of: html)
    #expect(question["lang"] == "en")
    #expect(question["dir"] == "ltr")
    #expect(question.text.contains("What does it cost?"))
    #expect(question.text.contains("Within 90\u{A0}days"))
    let notice = try #require(notices(html).last)
    #expect(notice.text.contains("لذلك تُعرض باللغة الإنجليزية"))
    #expect(notice["lang"] == "ar")
    #expect(notice["dir"] == "rtl")
    // Its links lead on in the reader's language, and so does that of the related question.
    #expect(html.values(of: "href").count { $0 == "/ar/b/#q" } == 3)
    #expect(html.addresses(inside: "related") == ["/ar/b/#q"])
    #expect(!html.values(of: "href").contains("/en/b/#q"))
    let inContents = try #require(html.all("li").first { $0.text == "What does it cost?" })
    #expect(inContents["lang"] == "en")
    let ids = html.values(of: "id")
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(try !#require(html.data).text.contains("What does it cost?"))
    #expect(try self.question("stays", of: html).text.contains("واحد"))
    #expect(notices(html).count == 2)
  }

  @Test func `lists and search show the question that the page shows`() async throws {
    let site = try await Self.files().build()
    let list = try site.html("ar/جميع-الأسئلة/index.html")
    let entry = try #require(list.all("li").first { $0.text == "What does it cost?" })
    #expect(entry["lang"] == "en")
    let index = try indexedPages(of: site)
    #expect(index.contains("What does it cost?"))
    #expect(!index.contains("كم يكلف"))
    #expect(index.contains("ما الذي يبقى"))
    #expect(!(try site.text("en/search.json")).contains("كم يكلف"))
  }

  @Test(arguments: [
    ("risk: legal", ["cost", "stays"]), ("risk: legal\nrisks: {cost: money}", ["cost", "stays"]),
    ("risks: {stays: legal}", ["stays"]), ("", []),
  ])
  func `a page's risk is that of all its questions`(front: String, replaced: [String]) async throws
  {
    let html = try await Self.files(front: front).build().html("ar/a/index.html")
    let found = try ["cost", "last", "stays"].filter { try question($0, of: html)["lang"] == "en" }
    #expect(found == replaced)
  }

  @Test func `the setting keep treats risk as any question`() async throws {
    let html = try await Self.files(settings: "staleRisk: keep").build().html("ar/a/index.html")
    #expect(try question("cost", of: html).text.contains("خلال"))
    #expect(notices(html).count == 2)
  }

  @Test func `the setting hide takes the question out, and links lead to its original`()
    async throws
  {
    let site = try await Self.files(settings: "staleRisk: hide").build()
    let html = try site.html("ar/a/index.html")
    #expect(html.all("h2").map { $0["id"] }.contains("stays"))
    #expect(!html.all("h2").contains { $0["id"] == "cost" })
    #expect(!html.all("li").contains { $0.text.contains("كم يكلف") })
    #expect(try !indexedPages(of: site).contains("كم يكلف"))
    #expect(try site.html("ar/b/index.html").values(of: "href").contains("/en/a/#cost"))
    // The home page counts what is there.
    #expect(try site.text("ar/index.html").contains("سؤالان"))
  }

  /// The site after its English introduction changed too; the page has the risk.
  private static func staleIntro(settings: String = "", front: String = "risk: legal") async throws
    -> SiteFiles
  {
    var site = try await files(front: front, settings: settings)
    let text = try #require(site["content/en/a.md"])
    site["content/en/a.md"] = text.replacing(
      "Hello.", with: "Hello, [b](b.md).\n\n### More {#more}")
    return site
  }

  @Test(arguments: ["", "theme: {answers: accordion}"])
  func `the text before the questions shows its original if the page has a risk`(
    settings: String
  ) async throws {
    let site = try await Self.staleIntro(settings: settings).build()
    let html = try site.html("ar/a/index.html")
    let intro = try #require(html.all("div").first { $0["class"] == "prose" })
    #expect(intro["lang"] == "en" && intro["dir"] == "ltr")
    #expect(intro.text.contains("Hello, b."))
    let notice = try #require(notices(html).first)
    #expect(notice["lang"] == "ar" && notice.text.contains("باللغة الإنجليزية"))
    #expect(html.values(of: "href").contains("/en/a/"))
    #expect(html.values(of: "href").contains("/ar/b/"))
    let ids = html.values(of: "id")
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(try question("cost", of: html)["lang"] == (settings.isEmpty ? "en" : nil))
    #expect(
      html.all("section").count { $0["class"]?.hasPrefix("question") == true && $0["lang"] == "en" }
        == 2)
    let index = try site.text("ar/search-1.json")
    #expect(index.contains("Hello, b.") && !index.contains("أهلا"))
  }

  @Test(arguments: [
    ("", "risks: {cost: money}", true), ("staleRisk: keep", "risk: legal", true),
    ("staleRisk: hide", "risk: legal", false),
  ])
  func `without a risk the text before the questions stays, and may be hidden with one`(
    settings: String, front: String, isShown: Bool
  ) async throws {
    let site = try await Self.staleIntro(settings: settings, front: front).build()
    let html = try site.html("ar/a/index.html")
    let prose = html.all("div").filter { $0["class"] == "prose" }
    #expect(prose.contains { $0.text.contains("أهلا") } == isShown)
    #expect(!(try site.text("ar/a/index.html")).contains("Hello"))
    #expect(try site.text("ar/search-1.json").contains("أهلا") == isShown)
  }

  @Test func `with the setting fail the text before the questions is an error too`() async throws {
    let mistakes = try await Self.staleIntro(settings: "staleRisk: fail").mistakes()
    #expect(mistakes.filter { $0.id == "translation.risk" }.count == 3)
  }

  @Test func `the setting fail is an error whatever the language's severity`() async throws {
    var files = try await Self.files(settings: "staleRisk: fail")
    files["content/site.yaml"] = files["content/site.yaml"]!
      .replacing("[en, ar]", with: "[en, {tag: ar, translations: off}]")
    #expect(
      try await files.mistakes().map(\.description) == [
        "content/ar/a.md:13:1: error: the original of 'a#cost', whose risk is 'money', changed "
          + "since it was translated [translation.risk]"
      ])
  }

  @Test func `without the source language a notice has no link`() async throws {
    let site = try await Self.files().build { $0.languages = [Language("ar")!] }
    let html = try site.html("ar/a/index.html")
    #expect(notices(html).count == 2)
    #expect(!html.values(of: "href").contains { $0.hasPrefix("/en/") })
    #expect(try question("cost", of: html)["lang"] == "en")
  }

  @Test func `a fallback tells its own readers what is stale`() async throws {
    var files = try await Self.files(front: "")
    files["content/site.yaml"] = files["content/site.yaml"]!
      .replacing("[en, ar]", with: "[en, ar, {tag: de, fallback: [ar]}]")
    let html = try await files.build().html("de/a/index.html")
    let notices = notices(html).filter { $0.text.hasPrefix("Das Original dieser Antwort") }
    #expect(notices.count == 2)
    #expect(notices.allSatisfy { $0["lang"] == "de" })
  }

  @Test func `a risk of a question that isn't there is an error`() async throws {
    let site = try TrialSite([
      "content/en/page.md": "---\ntitle: P\nrisks:\n  cots: money\n---\n\n## Q {#cost}\n\nA\n",
      "content/it/page.md": "---\ntitle: P\nrisk: big\n---\n\n## Q {#cost}\n\nA\n",
    ])
    #expect(
      try await site.findings() == [
        "content/en/page.md:4:3: error: no question of the page has the id 'cots' "
          + "[front-matter.risk]\n  hint: did you mean 'cost'?",
        "content/it/page.md:3:7: error: 'big' is none of money, legal [front-matter.value]",
      ])
  }

  @Test(arguments: ["content/en/a.md", "content/ar/translations.lock", "content/ar/a.md"])
  func `a build after a change gives what a build from nothing gives`(path: String) async throws {
    let changes = [
      "content/en/a.md": page(
        "A", front: "risks: {cost: money}", Self.english.replacing("90", with: "60") + "\n\nMore."),
      "content/ar/translations.lock": TranslationLock.header,
      "content/ar/a.md": page("أ", Self.arabic.replacing("واحد", with: "اثنان")),
    ]
    let files = try await Self.files()
    let site = try await files.build()
    try site.scratch.write(path, changes[path]!)
    var changed = files
    changed[path] = changes[path]
    let fresh = try await changed.build()
    let rebuilt = try await BuiltSite(site.scratch)
    #expect(rebuilt.files == fresh.files)
    #expect(rebuilt.report.warnings == fresh.report.warnings)
    #expect(fresh.files != site.files)
  }

  @Test func `an accepted translation writes anew only what showed that it wasn't`() async throws {
    let files = try await Self.files()
    let site = try await files.build()
    var accepted = files
    accepted["content/ar/translations.lock"] = nil
    let lock = try await LockedSite.lock(of: accepted.files)
    try site.scratch.write("content/ar/translations.lock", lock)
    let rebuilt = try await BuiltSite(site.scratch)
    let changed = rebuilt.files.keys.filter { rebuilt.files[$0] != site.files[$0] }.sorted()
    #expect(
      changed == [
        "ar/a/index.html",
        // It names the question among the related ones.
        "ar/b/index.html", "ar/search-1.json", "ar/search.json", "ar/جميع-الأسئلة/index.html",
      ])
    #expect(rebuilt.report.published.written == 5)
  }
}
