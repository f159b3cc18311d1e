import TestSupport
import Testing

@testable import HelpSite

/// What comes back as it went out changes nothing; what was translated changes alone.
@Suite struct RoundTripTests {
  private static let english = """
    Intro with *emphasis*, `code | bar` and {{window}}.
    A second line.

    ## How long? {#long}

    See [the *whole* list](https://example.com/a "A list") or <https://example.com/b>.

    3. One
    4. Two

       More of two, a line\\
       and another.

       ```sh
       echo not translated
       ```

    > Quoted – and
    > going on.

    | Card | Fee |
    |---|---|
    | Visa \\| V | none `a\\|b` |
    | | 1986. year |

    ![A drawing of a box](../assets/box.svg)

    ### A part of it {#part}

    * tight
    * list
      + nested one
    """

  private static let italian = """
    Introduzione con _enfasi_, `code | bar` e {{window}}.
    Una seconda riga.

    ## Quanto tempo? {#long}

    Vedi [la *intera* lista](https://example.com/a "Una lista") o <https://example.com/b>.

    3) Uno
    4) Due

       Altro del due, una riga\\
       e un'altra.

       ```sh
       echo non tradotto
       ```

    > Citato – e
    > continua.

    | Carta | Costo |
    |:--|--:|
    | Visa \\| V | nessuno `a\\|b` |
    | | Anno 1986. |

    ![Il disegno di una scatola](../assets/box.svg)

    ### Una parte {#part}

    - stretta
    - lista
      * annidata una
    """

  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h1z\"/></svg>\n"

  private func site(_ italian: String? = Self.italian) throws -> ExchangeSite {
    try ExchangeSite(Self.english, italian, files: ["content/assets/box.svg": Self.drawing])
  }

  @Test(arguments: ExchangeFormat.allCases, [false, true])
  func `a round trip without an edit changes no byte`(
    format: ExchangeFormat, isAccepted: Bool
  ) async throws {
    let site = try site()
    if isAccepted { try await site.accept() }
    let before = try site.files()
    let exported = try await site.export(format)
    #expect(exported.contains("refunds#long/9"))
    let report = try await site.take(exported, format)
    #expect(report.units.map(\.outcome.rawValue).filter { $0 != "unchanged" } == [])
    #expect(try site.files() == before)
    #expect(try await site.export(format) == exported)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `text wrapped and marked otherwise is the same units`(
    format: ExchangeFormat
  ) async throws {
    let site = try site()
    let exported = try await site.export(format)
    let rewritten = Self.english.replacing("`.\nA second", with: "`. A second")
      .replacing("{{window}}.\nA", with: "{{window}}. A").replacing("\n* tight", with: "\n- tight")
      .replacing("\n* list", with: "\n- list").replacing("*emphasis*", with: "_emphasis_")
    // Another place in the order of pages, too.
    let text = page("Refunds of money", rewritten).replacing(
      "---\ntitle", with: "---\norder: 7\ntitle")
    try site.scratch.write("content/en/refunds.md", text)
    #expect(try await site.export(format) == exported)
  }

  @Test func `only the words of a changed text change, whatever stands around it`() async throws {
    let site = try site()
    let changes = [
      (
        "Quoted – and going on.", "Altra citazione, 1986. anno", "> Citato – e\n> continua.",
        "> Altra citazione, 1986. anno"
      ),
      ("Two", "- Due # davvero", "4) Due", "4) \\- Due # davvero"),
      (
        "More of two, a line\\nand another.", "Prima\\nseconda",
        "Altro del due, una riga\\\n   e un'altra.",
        "Prima\\\n   seconda"
      ),
      ("Visa | V", "Visa | V | W", "| Visa \\| V |", "| Visa \\| V \\| W |"),
      ("How long?", "Per quanto?", "## Quanto tempo? {#long}", "## Per quanto? {#long}"),
      ("A list", "Una \\\"vera\\\" lista", "\"Una lista\"", "\"Una \\\"vera\\\" lista\""),
      (
        "A drawing of a box", "Un [disegno]", "![Il disegno di una scatola]",
        "![Un \\[disegno\\]]"
      ),
      ("nested one", "annidata *davvero*", "* annidata una", "* annidata *davvero*"),
      ("Refunds of money", "Rimborsi: tutti", "title: Rimborsi\n", "title: \"Rimborsi: tutti\"\n"),
    ]
    for (source, target, old, new) in changes {
      let before = site.italian
      let catalog = ExchangeSite.filled(
        try await site.export().replacing(
          "msgid \"\"\n\"More of two, a line\\n\"\n\"and another.\"\nmsgstr \"\"\n\"Altro del due, una riga\\n\"\n\"e un'altra.\"",
          with: "msgid \"More of two, a line\\nand another.\"\nmsgstr \"\""),
        with: [source: target])
      let report = try await site.take(catalog)
      #expect(report.count(.taken) == 1, "\(source)")
      #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
      try #require(before.contains(old), "\(old)")
      #expect(site.italian == before.replacing(old, with: new))
    }
  }

  @Test func `ends of lines and a byte-order mark stay`() async throws {
    let site = try site()
    let text = "\u{FEFF}" + site.italian.replacing("\n", with: "\r\n")
    try site.scratch.write(ExchangeSite.italian, text)
    try await site.translate(["nested one": "altra", "Two": "Secondo"])
    #expect(
      site.italian
        == text.replacing("annidata una", with: "altra").replacing("Due", with: "Secondo"))
  }

  @Test func `a missing page is made of the original, and is whole`() async throws {
    let site = try site(nil)
    let exported = try await site.export(.xliff)
    let filled = exported.replacing(/<source>(.*?)<\/source>/) {
      "\($0.0)<target>T \($0.1)</target>"
    }
    let report = try await site.take(filled, .xliff)
    #expect(report.count(.refused) == 0, "\(report.diagnostics)")
    #expect(report.count(.taken) == report.units.count)
    let text = site.italian
    #expect(!text.contains("draft"))
    #expect(text.contains("## T How long? {#long}"))
    #expect(text.contains("echo not translated"))
    #expect(try await site.states().values.allSatisfy { $0 == .unreviewed })
    let again = try await site.take(try await site.export(.xliff), .xliff)
    #expect(again.count(.unchanged) == again.units.count)
  }

  @Test func `a page that isn't whole yet is a draft`() async throws {
    let site = try ExchangeSite(
      "Some words.\n\n## One? {#one}\n\nFirst answer.\n\n## Two? {#two}\n\nSecond answer.")
    let report = try await site.translate([
      "Refunds of money": "Rimborsi", "One?": "Uno?", "First answer.": "Prima risposta.",
      "Two?": "Due?",
    ])
    #expect(report.count(.taken) == 3)
    #expect(report.units.first { $0.id == "refunds#two" }?.outcome == .left)
    #expect(site.italian.contains("draft: true\n"))
    #expect(site.italian.contains("Prima risposta."))
    #expect(site.italian.contains("## Two? {#two}"))
  }

  @Test func `a question that a page lacks comes where it stands in the original`() async throws {
    let site = try ExchangeSite(
      "## One? {#one}\n\nFirst answer.\n\n## Two? {#two}\n\nSecond answer: see [one].\n\n"
        + "## Three? {#three}\n\nThird answer.\n\n[one]: https://example.com/",
      "## Uno? {#one}\n\nPrima risposta.\n\n## Tre? {#three}\n\nTerza risposta.")
    try await site.translate([
      "Two?": "Due?", "Second answer: see [one]({link1}).": "Seconda: vedi [uno]({link1}).",
    ])
    #expect(
      site.italian
        == page(
          "Rimborsi",
          "## Uno? {#one}\n\nPrima risposta.\n\n## Due? {#two}\n\nSeconda: vedi "
            + "[uno](https://example.com/).\n\n## Tre? {#three}\n\nTerza risposta."))
  }
}
