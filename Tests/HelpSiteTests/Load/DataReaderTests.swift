import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// What payments, tools and redirects hold when they are right.
@Suite struct DataReaderTests {
  private func reader(_ file: SourcePath) -> StrictReader {
    StrictReader(file: file, languages: [Language("en")!, Language("it")!])
  }

  @Test(arguments: ["\\x1b[31m", "a\\0", "\\x9b", "\\x7f", "\\uFFFE", "\\uFDD0", "\\U0001FFFF"])
  func `an escape can't bring a control character into a text`(escape: String) throws {
    let text = "groups: {more: {title: \"\(escape)\", tools: [{name: N, url: https://x.example/}]}}"
    let (_, found) = ToolsReader.read(Array(text.utf8), with: reader("tools.yaml")).both
    let control = try #require(found.first)
    #expect(control.id == "config.control")
    #expect(control.location == SourceLocation(file: "tools.yaml", line: 1, column: 24))
  }

  @Test(
    arguments: [
      ("A # b", "config.comment"), ("A\t#b", "config.comment"), ("\"A\" # b", nil),
      ("'A' # b", nil), ("A #b", "config.comment"),
      ("A#b", nil), ("A ＃ b", nil), ("“Refunds”", "config.quotes"),
      ("““Refunds””", "config.quotes"), ("««Remboursements»»", "config.quotes"),
      ("„Erstattungen“", "config.quotes"), ("„Zwroty”", "config.quotes"),
      ("« Remboursements »", "config.quotes"),
      ("»Rückgabe«", "config.quotes"), ("‘It’s fine’", "config.quotes"),
      ("”Återbetalning”", "config.quotes"),
      ("‚Zitat‘", "config.quotes"), ("\"“Refunds”\"", nil), ("“A” and “B”", nil), ("The “A”", nil),
      ("「返金」", nil),
      ("『返金』", nil), ("It's", nil), ("’90s", nil),
    ] as [(String, String?)])
  func `a text that YAML reads otherwise than its author is a warning`(
    value: String, id: String?
  ) {
    for text in [
      "groups: {}\n",
      "groups:\n  a:\n    title: \(value)\n    tools: [{name: N, url: \"https://x.example/\"}]\n",
      "groups:\n  a:\n    title:\n     en: \(value)\n    tools: [{name: N, url: \"https://x.example/\"}]\n",
    ].dropFirst() {
      let (groups, found) = ToolsReader.read(Array(text.utf8), with: reader("tools.yaml")).both
      #expect(found.map(\.id) == [id].compactMap(\.self), "\(text)")
      #expect(found.allSatisfy { $0.severity == .warning })
      #expect(groups["a"] != nil)
    }
  }

  @Test(
    arguments: [
      ("title: A # b", "2:8: front-matter.comment"),
      ("title: Title\ndescription: «A»", "3:14: front-matter.quotes"),
      ("title: Title\nextra:\n  words: [“a”, \"“b”\", c]", "4:11: front-matter.quotes"),
      ("title: Title\nsections: [faq, {own: {text: “a”}}]", "3:30: front-matter.quotes"),
      ("title: Title\ndraft: false # until May\nsections:\n  - payments: cards # all of them", nil),
      ("title: #1 tip", "2:7: front-matter.type: text that starts with '#' needs quotes"),
      ("title: [Draft]", "2:8: front-matter.type: text that starts with '[' or '- ' needs quotes"),
      ("title: {x}", "2:8: front-matter.type: text that starts with '{' needs quotes"),
    ] as [(String, String?)])
  func `the same holds for the words of a page's head`(head: String, expected: String?) async throws
  {
    let site = try TrialSite([
      "content/en/page.md": "---\n\(head)\n---\n",
      "templates/sections/own.mustache": "{{value.text}}",
      "content/payments.yaml":
        "methods: {visa: {name: Visa, kind: card}}\ngroups: {cards: {methods: [visa]}}\n",
    ])
    let found = try await site.parsed().diagnostics.map { diagnostic in
      let place = diagnostic.location
      let hint = diagnostic.severity == .error ? ": \(diagnostic.hint ?? "")" : ""
      return "\(place.line):\(place.column): \(diagnostic.id)\(hint)"
    }
    #expect(found == [expected].compactMap(\.self))
  }

  @Test func `methods and groups of payments are read whole`() throws {
    let text = """
      methods:
        x: {name: {en: X, it: Ics}, kind: card, logo: payments/x.svg, darkLogo: payments/d.svg, languages: [nl], markets: [NL]}
        giropay: {name: giropay, kind: bank, until: 2024-12-31, successor: wero}
        wero: {name: Wero, kind: wallet}
      groups:
        cards: {title: Cards, methods: [x, wero]}
        rest: {methods: [giropay]}
      """
    let (registry, found) = PaymentsReader.read(Array(text.utf8), with: reader("payments.yaml"))
      .both
    #expect(found == [])
    let x = try #require(registry.methods["x"])
    #expect(x.kind == .card)
    #expect(x.logo?.path == "payments/x.svg")
    #expect(x.darkLogo?.location == SourceLocation(file: "payments.yaml", line: 2, column: 75))
    #expect(x.audience == Audience(languages: [Language("nl")!], markets: ["NL"]))
    #expect(registry.methods["giropay"]?.until == CalendarDate("2024-12-31"))
    #expect(registry.methods["giropay"]?.successor == "wero")
    #expect(registry.groups["cards"]?.methods.map(\.id) == ["x", "wero"])
    #expect(registry.groups["rest"]?.title == nil)
  }

  @Test(
    arguments: [
      (nil, nil, true), ("nl", nil, true), ("it", nil, false), (nil, "NL", true),
      (nil, "IT", false),
      ("nl", "IT", false), ("nl", "NL", true),
    ] as [(String?, String?, Bool)])
  func `a method is shown in its languages and markets only`(
    language: String?, market: String?, isShown: Bool
  ) {
    let audience = Audience(
      languages: Set([language].compactMap { $0.flatMap(Language.init) }),
      markets: Set([market].compactMap { $0 }))
    let dutch = LanguageSettings(Language("nl")!, name: nil, market: "NL", chain: [])
    #expect(audience.contains(dutch) == isShown)
  }

  @Test func `a method for markets is not shown where there is none`() {
    let english = LanguageSettings(Language("en")!, name: nil, market: nil, chain: [])
    #expect(!Audience(markets: ["NL"]).contains(english))
    #expect(Audience(otherMarkets: ["NL"]).contains(english))
  }

  @Test func `a tool leads to an address or to a page`() throws {
    let text = """
      groups:
        backup:
          title: Backup
          tools: [{name: A, url: https://example.com/, description: D}, {name: B, page: billing/b}]
      """
    let (groups, found) = ToolsReader.read(Array(text.utf8), with: reader("tools.yaml")).both
    #expect(found == [])
    let tools = try #require(groups["backup"]?.tools)
    guard case .url("https://example.com/", _) = tools[0].target else {
      Issue.record("\(tools[0].target)")
      return
    }
    guard case .page("billing/b", let place) = tools[1].target else {
      Issue.record("\(tools[1].target)")
      return
    }
    #expect(place == SourceLocation(file: "tools.yaml", line: 4, column: 83))
  }

  @Test func `a redirect is an old path, a page and perhaps a heading`() {
    let text = "/en/old-faq/: sales-faq\n/old/refund.html: refunds#how-long\n"
    let (redirects, found) = RedirectsReader.read(Array(text.utf8), with: reader("redirects.yaml"))
      .both
    #expect(found == [])
    #expect(redirects.redirects.map(\.from.text) == ["en/old-faq/", "old/refund.html"])
    #expect(
      redirects.redirects.map(\.target) == [
        .page("sales-faq", fragment: nil), .page("refunds", fragment: "how-long"),
      ])
  }
}
