import TestSupport
import Testing
import Text

@testable import HelpSite

/// What readers can tell the vendor of each answer.
@Suite struct FeedbackTests {
  private func site(_ feedback: String, contact: String = "{kind: mail, address: d@x.example}")
    -> SiteFiles
  {
    SiteFiles(
      settings: "sections: [faq]\nfeedback:\n\(feedback)",
      [
        "content/en/b/a.md": page("T", "## Is it \"a & b\"? {#q-1}\n\nA"),
        "content/contact.yaml":
          "channels: {desk: \(contact), web: {kind: web, url: https://w.example/}}\n",
      ])
  }

  private func policy(_ site: BuiltSite, _ path: String) throws -> String {
    let meta = try site.html(path).all("meta").first {
      $0["http-equiv"] == "Content-Security-Policy"
    }
    let all = try #require(meta?["content"]).split(separator: "; ")
    return String(try #require(all.first { $0.hasPrefix("form-action") }))
  }

  @Test func `a form tells the vendor of the page, the question, the language and the answer`()
    async throws
  {
    let built = try await site("  helpful: {form: \"https://v.example/vote?k=1&l=2\"}").build()
    let html = try built.html("en/b/a/index.html")
    let form = try #require(html.all("form").first)
    #expect(form["method"] == "post" && form["action"] == "https://v.example/vote?k=1&l=2")
    let fields = html.all("input").filter { $0["type"] == "hidden" }
    #expect(
      fields.map { "\($0["name"] ?? "")=\($0["value"] ?? "")" }
        == ["page=b/a", "question=q-1", "language=en"])
    let buttons = html.all("button").filter { $0["name"] == "answer" }
    #expect(buttons.map { $0["value"] } == ["yes", "no"])
    #expect(try policy(built, "en/b/a/index.html") == "form-action https://v.example/vote")
    #expect(try policy(built, "en/index.html") == "form-action 'none'")
  }

  @Test func `links hold the values as components of their addresses`() async throws {
    let built = try await site(
      """
        helpful: {link: "https://v.example/{page}?q={question}&l={language}&a={answer}"}
        report: {link: "https://v.example/new?title={text}&body={url}#x"}
      """
    ).build()
    let html = try built.html("en/b/a/index.html")
    #expect(
      html.all("a").filter { $0["rel"] == "nofollow" }.map { $0["href"] } == [
        "https://v.example/b%2Fa?q=q-1&l=en&a=yes", "https://v.example/b%2Fa?q=q-1&l=en&a=no",
        "https://v.example/new?title=Is%20it%20%E2%80%9Ca%20%26%20b%E2%80%9D%3F"
          + "&body=https%3A%2F%2Fhelp.example%2Fen%2Fb%2Fa%2F%23q-1#x",
      ])
    #expect(try policy(built, "en/b/a/index.html") == "form-action 'none'")
  }

  @Test func `a mail to a channel says which answer it is about`() async throws {
    let built = try await site("  report: {channel: desk}").build()
    let links = try built.html("en/b/a/index.html").all("a").map { $0["href"] ?? "" }
    #expect(
      links.contains(
        "mailto:d@x.example?subject=Is%20it%20%E2%80%9Ca%20%26%20b%E2%80%9D%3F"
          + "&body=https%3A%2F%2Fhelp.example%2Fen%2Fb%2Fa%2F%23q-1"))
  }

  @Test func `nothing of it gets into the search, the copies or pages that don't ask`()
    async throws
  {
    var files = site("  helpful: {form: https://v.example/}\n  report: {channel: desk}")
    files["content/site.yaml"]? += "output: {faq: true, markdown: true}\n"
    let built = try await files.build()
    for path in ["en/search.json", "en/faq.json", "en/b/a/index.md"] {
      #expect(try !built.text(path).contains("helpful"), "\(path)")
    }
    let plain = try await SiteFiles(["content/en/a.md": page("T", "## Q {#q}\n\nA")]).build()
    #expect(try !plain.text("en/a/index.html").contains("feedback"))
  }

  @Test(arguments: [
    ("  helpful: {}", "config.missing-key"),
    ("  helpful: {form: https://v.example/, link: \"https://v.example/{answer}\"}", "config.value"),
    ("  helpful: {form: http://v.example/}", "config.value"),
    ("  helpful: {form: \"https://v.example/; script-src *\"}", "config.value"),
    ("  helpful: {link: https://v.example/}", "config.value"),
    ("  helpful: {link: \"https://{answer}.example/\"}", "config.value"),
    ("  helpful: {link: \"https://v.example/{answer}{who}\"}", "config.value"),
    ("  helpful: {link: \"javascript:{answer}\"}", "config.value"),
    ("  report: {link: \"https://v.example/{answer}\"}", "config.value"),
    ("  report: {link: \"https://v.example/{\"}", "config.value"),
    ("  report: {channel: desks}", "contact.unknown"),
    ("  report: {channel: web}", "contact.unknown"),
    ("  reports: {channel: desk}", "config.unknown-key"), ("  helpful: true", "config.type"),
  ])
  func `what leads nowhere is refused at its place`(feedback: String, id: String) async throws {
    let found = try await site(feedback).mistakes()
    #expect(found.map(\.id) == [id], "\(found)")
    #expect(found.allSatisfy { $0.location.file == "content/site.yaml" && $0.location.line == 6 })
  }
}
