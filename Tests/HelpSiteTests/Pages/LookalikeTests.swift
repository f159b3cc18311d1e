import TestSupport
import Testing
import Text

@testable import HelpSite

/// What is published as it was typed, though it was meant as a link, an id or a question.
@Suite struct LookalikeTests {
  private static let files = [
    "content/en/refunds.md": "---\ntitle: Refunds\n---\n\n## Q {#how-long}\n\nA",
    "content/it/refunds.md": "---\ntitle: Rimborsi\n---\n\n## Q {#how-long}\n\nA",
    "content/en/pay/vat-ids.md": "---\ntitle: VAT\n---\n",
    "content/it/pay/vat-ids.md": "---\ntitle: IVA\n---\n",
    "content/facts.yaml": "window: {days: 90}\nportal: {url: https://shop.example/}",
  ]

  /// What is found in the body of a page with a question: `line:column: message; hint`.
  private func found(_ body: String, id: String) async throws -> [String] {
    let site = try TrialSite(body: body + "\n\n## Last {#last}\n\nA\n", Self.files)
    return try await site.diagnostics().filter { $0.id == id }.map {
      #expect($0.severity == .warning)
      return "\($0.location.line):\($0.location.column) \($0.message); \($0.hint ?? "")"
    }
  }

  @Test(
    arguments: [
      ("[x](my file.md)", "[x](<my file.md>)"), ("[x] (refunds.md)", "[x](refunds.md)"),
      ("(x)[refunds.md]", "[x](refunds.md)"), ("[[refunds]]", "[refunds](refunds.md)"),
      ("[x]（refunds.md）", "[x](refunds.md)"), ("［x］（refunds.md）", "[x](refunds.md)"),
      ("[x](refunds.md）", "[x](refunds.md)"),
      ("[x]  (refunds.md#how-long)", "[x](refunds.md#how-long)"),
      ("[x] (#how-long)", "[x](#how-long)"),
      ("[x] (https://shop.example/a)", "[x](https://shop.example/a)"),
      ("![x](my logo.png)", "![x](<my logo.png>)"),
      ("![x] (../assets/a.png)", "![x](../assets/a.png)"),
      ("[x](refunds.md", "[x](refunds.md)"), ("[x](my file (1).md)", "[x](<my file (1).md>)"),
      ("[x](<my file.md)", "[x](<my file.md>)"), ("[x](my file.md \"Title\")", "[x](<my file.md>)"),
      ("(the terms) [refunds.md]", nil), ("[[refunds|the terms]]", "[the terms](refunds.md)"),
      ("[[Refunds#how-long]]", "[Refunds#how-long](refunds.md#how-long)"),
      ("[[pay/vat-ids]]", "[pay/vat-ids](pay/vat-ids.md)"), ("[[none.md]]", "[none.md](none.md)"),
      ("<refunds.md>", "[…](refunds.md)"), ("[x] (/en/refunds/)", "[x](refunds.md)"),
      ("[x] (/it/refunds.html#how-long)", "[x](../it/refunds.md#how-long)"),
      ("[x] (/pay/vat-ids)", "[x](pay/vat-ids.md)"), ("[x] (/en/none/)", "[x](/en/none/)"),
      ("[x] (mailto:a@shop.example)", "[x](mailto:a@shop.example)"),
      ("[x](https://shop.example/a b)", "[x](<https://shop.example/a b>)"),
      ("[x](contact: sales)", "[x](contact:sales)"), ("[x][refunds.md]", "[x](refunds.md)"),
      ("[x]{refunds.md}", "[x](refunds.md)"), ("[x]\u{A0}(refunds.md)", "[x](refunds.md)"),
      ("[x](refunds.md “T”)", "[x](refunds.md)"), ("[x](refunds.md t)", "[x](refunds.md \"t\")"),
      ("![[a.svg]]", "![a.svg](a.svg)"), ("(https://shop.example)[x]", "[x](https://shop.example)"),
      ("(refunds.md)[the terms]", "[the terms](refunds.md)"),
      ("[x] (www.shop.example)", "[x](https://www.shop.example)"),
      ("[規約]（refunds.md）", "[規約](refunds.md)"),
    ] as [(String, String?)])
  func `a text that looks like a link`(text: String, link: String?) async throws {
    guard let link else {
      return #expect(try await found("See \(text).", id: "markdown.link-text") == [])
    }
    #expect(
      try await found("See \(text), please.", id: "markdown.link-text") == [
        "4:5 '\(text)' looks like a link and is shown as text; write \(link)"
      ])
  }

  @Test(arguments: [
    "- é [x] (refunds.md)", "> a\n> [**x**](my file.md)", "| a |\n|---|\n| [x] (refunds.md) |",
    "## [x] (refunds.md)\n\nA", "*[x] (refunds.md)*",
  ])
  func `it is found wherever text stands`(body: String) async throws {
    let found = try await found(body, id: "markdown.link-text")
    let line = body.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(".md") }!
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("\(4 + line):") }, "\(found)")
  }

  @Test(arguments: [
    "see [1] (page 3)", "[1] (https://shop.example)", "[12]（第3页）", "`[x] (refunds.md)`",
    "    [x] (refunds.md)", "```\n[x](my file.md)\n```", "\\[x\\] (refunds.md)",
    "\\[x](my file.md)", "&#91;x] (refunds.md)", "the array a[i](n)", "f(x)[0]", "(x)[1]",
    "[x](refunds.md)", "[x](<my file.md>)", "[[order_number]]", "[[1]]", "[x] (#12)",
    "write to [us] (see below)", "[beta] (since 2.0)", "a < b.md > c", "<b>x</b>", "(see)[note]",
    "[citation needed] (or not)", "[x] and (refunds.md)", "a [draft] (in English only)", "[] ()",
    "[a] [b] (c)", "[a][b]", "[a]{b}", "[a]{.class}", "a[i]{x}", "]](", "[[", "((", "】（",
  ])
  func `prose, code and links are no lookalikes`(text: String) async throws {
    #expect(try await found(text, id: "markdown.link-text") == [])
  }

  @Test(
    arguments: [
      ("{how-long}", "how-long"), ("{ #how-long }", "how-long"), ("(#how-long)", "how-long"),
      ("{#how-long}。", nil), ("｛#how-long｝", "how-long"), ("（#how-long）", "how-long"),
      ("[#how-long]", "how-long"), ("{: #how-long}", "how-long"), ("{id=how-long}", "how-long"),
      ("{id=\"how-long\"}", "how-long"), ("{/* #how-long */}", "how-long"),
      ("{＃how-long}", "how-long"),
      ("{überblick}", "überblick"), ("(#12)", nil), ("(how-long)", nil), ("[beta]", nil),
      ("{{window}}", nil), ("{window}", nil), ("`{how-long}`", nil), ("\\{how-long}", nil),
      ("{a b}", nil), ("{.class}", nil),
      ("{2026}", nil), ("{}", nil), ("(#)", nil),
    ] as [(String, String?)])
  func `a heading that ends in what looks like an id`(mark: String, id: String?) async throws {
    let expected = id.map {
      "4:13 '\(mark)' looks like an id and is shown as text; write {#\($0)} at the end of the heading"
    }
    let found = try await found("### Heading \(mark)", id: "markdown.id-text")
    #expect(found == [expected].compactMap(\.self))
  }

  @Test func `an id on the line below its heading`() async throws {
    let found = try await found("### Heading\n{: #how-long}\n\n{#other}", id: "markdown.id-text")
    #expect(found.map { $0.prefix { $0 != " " } } == ["5:1", "7:1"])
  }

  @Test(arguments: [
    (
      "## Heading {#a} {#b}\n\nA",
      "4:12 '{#a}' looks like an id and is shown as text; a heading has one id"
    ),
    (
      "Text {#a}",
      "4:6 '{#a}' looks like an id and is shown as text; an id stands at the end of a heading"
    ),
    (
      "**How long?** {#a}",
      "4:15 '{#a}' looks like an id and is shown as text; an id stands at the end of a heading"
    ),
  ])
  func `an id where none can be`(body: String, expected: String) async throws {
    #expect(try await found(body, id: "markdown.id-text") == [expected])
  }

  /// A page without a question.
  private func asked(_ body: String, front: String = "") async throws -> [String] {
    let files = ["content/en/page.md": "---\ntitle: Page\n\(front)---\n\(body)\n"]
    return try await TrialSite(files).diagnostics().filter { $0.id == "markdown.question-text" }
      .map { "\($0.location.line): \($0.hint ?? "")" }
  }

  @Test(arguments: [
    ("Intro\n\n### How long?\n\nA\n\n### How much?\n\nB", "6: write ## How long?"),
    ("#### Terms\n\nA", "4: write ## Terms"), ("**How long?**\n\nA", "4: write ## How long?"),
    ("Intro\n\n**How long?** 90 days.", "6: write ## How long?"),
    ("**返金は？**\n\nA", "4: write ## 返金は？"),
    ("__كم؟__\n\nA", "4: write ## كم؟"), ("- **How long?**\n\n  A", "4: write ## How long?"),
  ])
  func `what looks like the questions of a page that has none`(
    body: String, found: String
  ) async throws {
    #expect(try await asked(body) == [found])
  }

  @Test(arguments: [
    "## How long?\n\n### Really?\n\n**Sure?** Yes.", "Text", "**Shop Ltd**\n\n1 Street",
    "Is it **new?** Yes.", "# How long?\n\nA", "> ### Quoted?",
  ])
  func `pages with questions, or without any that look so`(body: String) async throws {
    #expect(try await asked(body) == [])
  }

  @Test func `a page that shows no questions needs none`() async throws {
    #expect(try await asked("### How long?", front: "sections: []\n") == [])
  }

  @Test(arguments: [
    "[", "]", "](", "[x](a ", "[[", "[[x]]", ")[", "<a", "] (", "(", "{",
    ")[x]", "(a)[b", "{.a", "{:.a", "｛", "{a=b}",
  ])
  func `a line of nothing but brackets takes time in proportion`(text: String) {
    let growth = Growth(upTo: 100_000) { count in
      _ = LinkLookalike.all(in: String(repeating: text, count: count)) { _ in nil }
      _ = IDLookalike(endOf: String(repeating: text, count: count))
      _ = AttributeLookalike(in: String(repeating: text, count: count), mayBegin: true)
      _ = WideBraces(in: String(repeating: text, count: count)) { _ in false }
    }
    #expect(growth.isInProportion)
  }

  @Test(arguments: [
    ("See [x]\n(refunds.md).", "4:5 '[x] (refunds.md)' looks", "write [x](refunds.md)"),
    ("[a *b*] [x]\n(/en/refunds/)", "4:9 '[x] (/en/refunds/)' looks", "write [x](refunds.md)"),
  ])
  func `an address on the next line belongs to no link`(
    body: String, start: String, hint: String
  ) async throws {
    let found = try await found(body, id: "markdown.link-text")
    #expect(found.count == 1 && found[0].hasPrefix(start) && found[0].hasSuffix(hint), "\(found)")
  }

  @Test(arguments: ["See [1]\n(page 3)", "[x](refunds.md)\n(refunds.md)", "a]\n(b)"])
  func `what stands in brackets on the next line may be prose`(body: String) async throws {
    #expect(try await found(body, id: "markdown.link-text") == [])
  }

  @Test(arguments: [
    ("[x](refunds.md){:target=\"_blank\"}", "{:target=\"_blank\"}", 16),
    ("[x](refunds.md){target=_blank rel=\"x\"} a", "{target=_blank rel=\"x\"}", 16),
    ("A note.\n{: .note}", "{: .note}", 1), ("{.note}", "{.note}", 1),
    ("*Text* {:.big #a}", "{:.big #a}", 8), ("`a`{.js}", "{.js}", 4),
    ("![x](a.png){width=50%}", "{width=50%}", 12),
  ])
  func `attributes of other programs`(body: String, text: String, column: Int) async throws {
    let found = try await found(body, id: "markdown.attribute-text")
    let line = 4 + body.split(separator: "\n").count - 1
    #expect(
      found == [
        "\(line):\(column) '\(text)' is shown as text: there are no attributes here; delete it; "
          + "a backslash before the brace says that it is meant so"
      ])
  }

  @Test(arguments: [
    "Let {x=1} be.", "a {.5} b", "{{window}}", "[x](refunds.md) {see above}", "`{:.note}`",
    "\\{:.note}", "{: }", "set {a, b}", "{name}", "    {:.note}", "{}", "{:", "{{window}}{",
  ])
  func `other braces`(body: String) async throws {
    #expect(try await found(body, id: "markdown.attribute-text") == [])
  }

  @Test(arguments: [
    ("See ｛｛window｝｝.", "｛｛window｝｝", "{{window}}"),
    ("See {｛window}}.", "{｛window}}", "{{window}}"),
    ("See ｛window｝.", "｛window｝", "{{window}}"),
    ("See ｛｛window：number｝｝.", "｛｛window：number｝｝", "{{window:number}}"),
  ])
  func `a fact in braces of full width is an error`(
    body: String, text: String, fact: String
  ) async throws {
    let site = try TrialSite(body: body + "\n\n## Last {#last}\n\nA\n", Self.files)
    let found = try await site.diagnostics().filter { $0.id == "fact.syntax" }
    #expect(found.map(\.message) == ["'\(text)' has braces of full width"])
    #expect(found.map(\.hint) == ["write \(fact)"] && found.map(\.location.column) == [5])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `braces of full width may be prose`() async throws {
    let site = try TrialSite(body: "｛注｝ ｛｛none｝｝ ｛\n", Self.files)
    #expect(try await site.ids().filter { $0.hasPrefix("fact.") } == [])
  }

  @Test(arguments: ["＃＃ How long?", "＃＃How long?", "＃ A", "＃\u{3000}A"])
  func `a heading's sign of full width begins none`(body: String) async throws {
    let found = try await found(body, id: "markdown.heading-space")
    #expect(found.count == 1 && found[0].hasPrefix("4:1 "), "\(found)")
  }

  @Test(arguments: ["＃1 is first", "A ＃＃ B"])
  func `such a sign may be prose`(body: String) async throws {
    #expect(try await found(body, id: "markdown.heading-space") == [])
  }
}
