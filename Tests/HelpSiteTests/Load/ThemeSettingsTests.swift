import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct ThemeSettingsTests {
  private static let sheet = """
    :root {
      --brand: #17586b; --brand-dark: color-mix(in srgb, var(--brand) 38%, #fff);
      --accent: var(--brand); --on-accent: #fff; --ground: #f7f8f8; --surface: #fff;
      --text: #1b2529; --muted: #566369; --line: #dce2e4;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --accent: var(--brand-dark); --on-accent: #10181b; --ground: #11171a;
        --surface: #192124; --text: #e6ebed; --muted: #a5b2b7
      }
    }
    @media print { :root { --ground: #000; } }
    /* } :root { --ground: #000 } */
    """

  private func files(_ theme: String) -> [String: String] {
    [
      "content/site.yaml":
        "name: A\nbaseURL: https://a.example/\nlanguages: [en, it]\ntheme: \(theme)\n",
      "templates/assets/site.css": Self.sheet,
    ]
  }

  /// What stands behind the theme's own rules.
  private func added(_ theme: String) async throws -> String {
    let site = try await TrialSite(files(theme)).loaded()
    guard case .bytes(let bytes)? = site.assets["site.css"]?.origin else { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(text.hasPrefix(Self.sheet))
    return String(text.dropFirst(Self.sheet.utf8.count))
  }

  @Test func `what the site sets stands behind the theme's rules`() async throws {
    #expect(
      try await added(
        """
        {brand: {light: "#123", dark: "#9cf"}, text: {light: "#111111", dark: "#eeeeee"},
          line: "#ccc", font: "Inter,  'Helvetica Neue'", textSize: 17, spacing: airy, corners: 0,
          answers: accordion}
        """) == """

          :root{--brand:#123;--brand-dark:#9cf;--font-site:Inter,'Helvetica Neue';\
          --text-size:1.0625rem;--space:1.25;--radius:0px}
          @media screen and (prefers-color-scheme:light){:root{--text:#111111;--line:#ccc}}
          @media screen and (prefers-color-scheme:dark){:root{--text:#eeeeee}}

          """)
  }

  @Test func `a brand alone makes the one for the dark scheme`() async throws {
    #expect(
      try await added("{brand: \"#8a1538\"}") == "\n:root{--brand:#8a1538;--brand-dark:#f2788e}\n")
    #expect(
      try await added("{brand: {light: \"#8a1538\", dark: \"#fff\"}}")
        == "\n:root{--brand:#8a1538;--brand-dark:#fff}\n")
    let site = try await TrialSite().loaded()
    guard case .bytes(let sheet)? = site.assets["site.css"]?.origin else { return }
    #expect(String(decoding: sheet, as: UTF8.self).contains("--brand-dark:#72afc4;"))
  }

  @Test(arguments: ["", "{}", "{answers: accordion}", "{brand: {}}"])
  func `the style sheet stays as it is if nothing is set`(theme: String) async throws {
    #expect(try await added(theme) == "")
  }

  @Test(arguments: [(14, "0.8750"), (16, "1.0000"), (18, "1.1250"), (22, "1.3750")])
  func `the text's size follows the reader's own`(pixels: Int, rem: String) async throws {
    #expect(try await added("{textSize: \(pixels)}") == "\n:root{--text-size:\(rem)rem}\n")
  }

  @Test(arguments: [
    ("{brand: blue}", "config.value"), ("{brand: '#12345'}", "config.value"),
    ("{brand: '#12345g'}", "config.value"), ("{brand: }", "config.type"),
    ("{brand: ['#123']}", "config.type"), ("{text: {night: '#123'}}", "config.unknown-key"),
    ("{colour: '#123'}", "config.unknown-key"), ("{textSize: 13}", "config.value"),
    ("{textSize: 23}", "config.value"), ("{textSize: 16px}", "config.type"),
    ("{corners: 25}", "config.value"), ("{spacing: wide}", "config.value"),
    ("{font: 'a;b'}", "config.value"), ("{font: 'a}b'}", "config.value"),
    ("{font: 'url(x)'}", "config.value"), ("{font: \"a, 'b\"}", "config.value"),
    ("{font: 'a,'}", "config.value"), ("{font: '</style>'}", "config.value"),
    ("{font: 'a\\b'}", "config.value"), ("{font: '1a'}", "config.value"), ("[]", "config.type"),
  ])
  func `what CSS could misread is a mistake`(theme: String, id: String) async throws {
    let found = try await TrialSite(files(theme)).diagnostics()
    #expect(found.map(\.id) == [id])
    #expect(found.first?.location.line == 4)
  }

  struct Choice: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let found: [String]
  }

  static let choices = [
    Choice(testDescription: "{brand: '#17586b', text: '#000', line: '#eee'}", found: []),
    Choice(
      testDescription: "{brand: '#ff8800'}",
      found: [
        "4:16 'brand' on 'ground' has a contrast of 2.2:1 in the light scheme",
        "4:16 'brand' on 'surface' has a contrast of 2.3:1 in the light scheme",
        "4:16 the text on 'brand' has a contrast of 2.3:1 in the light scheme",
      ]),
    Choice(
      testDescription: "{brand: {dark: '#17586b'}}",
      found: [
        "4:23 'brand' on 'ground' has a contrast of 2.2:1 in the dark scheme",
        "4:23 'brand' on 'surface' has a contrast of 2.0:1 in the dark scheme",
        "4:23 the text on 'brand' has a contrast of 2.2:1 in the dark scheme",
      ]),
    Choice(
      testDescription: "{muted: '#777'}",
      found: [
        "4:16 'muted' on 'ground' has a contrast of 4.2:1 in the light scheme",
        "4:16 'muted' on 'surface' has a contrast of 4.4:1 in the light scheme",
      ]),
    Choice(testDescription: "{muted: '#767676', ground: '#fff'}", found: []),
    Choice(
      testDescription: "{surface: {dark: '#ffffff'}}",
      found: [
        "4:25 'brand' on 'surface' has a contrast of 1.9:1 in the dark scheme",
        "4:25 'muted' on 'surface' has a contrast of 2.1:1 in the dark scheme",
        "4:25 'text' on 'surface' has a contrast of 1.2:1 in the dark scheme",
      ]),
  ]

  @Test(arguments: choices)
  func `a colour that leaves text hard to read is warned about`(choice: Choice) async throws {
    let found = try await TrialSite(files(choice.testDescription)).diagnostics()
    #expect(
      found.map { "\($0.location.line):\($0.location.column) \($0.message)" } == choice.found)
    #expect(found.allSatisfy { $0.id == "theme.contrast" && $0.severity == .warning })
  }

  @Test func `contrast is that of the web's guidelines`() throws {
    func contrast(_ one: String, _ two: String) throws -> Double {
      try #require(Color(one)).contrast(to: #require(Color(two)))
    }
    #expect(try contrast("#000", "#ffffff") == 21)
    #expect(try contrast("#fff", "#fff") == 1)
    #expect(try abs(contrast("#777777", "#fff") - 4.478) < 0.001)
    #expect(try abs(contrast("#0000ff", "#fff") - 8.592) < 0.001)
  }

  @Test func `properties that refer to each other in a circle are not followed for ever`()
    async throws
  {
    var files = files("{ground: '#000'}")
    files["templates/assets/site.css"] =
      ":root{--text:var(--muted);--muted:color-mix(in srgb, var(--text) 50%, var(--text))}"
    #expect(try await TrialSite(files).diagnostics().isEmpty)
  }
}
