import TestSupport
import Testing

@testable import HelpSite

/// Proves promise 6.
@Suite struct ParityTests {
  private static let original = """
    Before you ask, look at the [list](other.md#list) of what we sell to everybody.

    ## How long do I have? {#long}

    You have {{window}} and pay 1,250.50 EUR. Then `code 7` counts. Look at [this page](https://en.example.org/en/refund).

    - One thing that you need
    - Another thing that you need

    ### What else

    | Way | Days |
    |---|---|
    | Card | 3 |

    ## Where do I ask? {#where}

    Ask on [the list](other.md#list), by 17:30, and wait for 30 days until the money is with you again. We answer every question, and we send the money back in the same way in which you paid it, without asking why you want it.
    """

  private static let german = """
    Schauen Sie vorher in die [Liste](other.md#list) dessen, was wir verkaufen.

    ## Wie lange habe ich Zeit? {#long}

    Sie haben {{window}} und zahlen 1.250,50 EUR. Dann zählt `code 7`. Siehe [hier](https://de.example.org/de/refund).

    - Eines, das nötig ist
    - Ein anderes, das nötig ist

    ### Was noch

    | Weg | Tage |
    |---|---|
    | Karte | drei |

    ## Wo frage ich? {#where}

    Fragen Sie auf [der Liste](other.md#list) bis 17 Uhr 30 und warten Sie 30 Tage, bis das Geld wieder da ist. Wir beantworten jede Frage und senden das Geld auf dem Weg zurück, auf dem Sie gezahlt haben, ohne zu fragen, warum.
    """

  private func findings(
    _ translation: String, of source: String = original, language: String = "de",
    titles: (source: String, own: String) = ("Page", "Seite")
  ) async throws -> [String] {
    let site = try TrialSite([
      "content/site.yaml":
        "name: Help\nbaseURL: https://help.example.com/\nlanguages: [en, \(language)]\nsections: [faq]\n",
      "content/facts.yaml": "window: {days: 90}\nprice: {money: 5, currency: EUR}\n",
      "content/contact.yaml":
        "channels: {desk: {kind: mail, address: a@b.example, label: Write}}\n",
      "content/en/page.md": "---\ntitle: \(titles.source)\n---\n" + source,
      "content/\(language)/page.md": "---\ntitle: \(titles.own)\n---\n" + translation,
      "content/en/other.md": "---\ntitle: Other\n---\n\n## List {#list}\n\nAll.\n",
      "content/\(language)/other.md": "---\ntitle: Andere\n---\n\n## Liste {#list}\n\nAlle.\n",
      "content/en/start.md": "---\ntitle: Start\n---\n",
      "content/\(language)/start.md": "---\ntitle: Anfang\n---\n",
    ])
    try? site.scratch.remove("content/it")
    return try await site.findings().filter { $0.contains("/page.md:") }
  }

  private func german(_ text: String, _ replacement: String) async throws -> [String] {
    #expect(Self.german.contains(text))
    return try await findings(Self.german.replacing(text, with: replacement))
  }

  @Test func `a translation that is built like its original is sound`() async throws {
    #expect(try await findings(Self.german) == [])
  }

  @Test func `the id of a heading is none of its words and numbers`() async throws {
    #expect(
      try await findings("## Office 365 {#office-365}\n\nA.\n", of: "## Office 365\n\nB.\n") == [])
    let same = "## How long do I have for it?"
    let found = try await findings(
      same + " {#how-long-do-i-have-for-it}\n\nA.\n", of: same + "\n\nB.\n")
    #expect(found.map { $0.contains("[translation.untranslated]") } == [true])
  }

  @Test func `a link that leads elsewhere is named at its place, the lost one at the question`()
    async throws
  {
    #expect(
      try await german("https://de.example.org/de/refund", "https://evil.example/refund") == [
        "content/de/page.md:8:75: warning: '#long' has the link to 'https://evil.example/refund' "
          + "where its original has 'https://en.example.org/en/refund' [translation.links]\n"
          + "  hint: see content/en/page.md:8:73"
      ])
    #expect(
      try await german("[der Liste](other.md#list)", "der Liste") == [
        "content/de/page.md:19:1: warning: '#where' lacks the link to 'other.md#list' of its "
          + "original [translation.links]\n  hint: see content/en/page.md:21:8"
      ])
  }

  @Test func `a number, a fact and a currency are named at their own columns`() async throws {
    let found = try await german(
      "Tage, bis", "Tage für \u{1F600} 45 Mark oder {{price}} {{window}} zu 5 USD, bis")
    #expect(
      found.map { $0.prefix { $0 != "[" } } == [
        "content/de/page.md:21:90: warning: the original of '#where' has no number '45' ",
        "content/de/page.md:21:103: warning: the original of '#where' has no fact 'price' ",
        "content/de/page.md:21:113: warning: the original of '#where' has no fact 'window' ",
      ])
  }

  @Test(arguments: [
    ("Refunds in 30 days", "Geld in 14 Tagen", ["has no number '14'", "lacks the number '30'"]),
    ("Refunds for 30 EUR", "Geld für 30 USD", ["names the currency USD"]),
    ("Refunds in 30 days", "Geld in 30 Tagen", []), ("Refunds", "Geld zurück", []),
    ("All about refunds in 1990", "Alles zu 1990", []),
  ])
  func `the numbers of a title are compared`(source: String, own: String, words: [String])
    async throws
  {
    let found = try await findings(Self.german, titles: (source, own))
    #expect(found.count == words.count)
    for (finding, words) in zip(found, words) {
      #expect(finding.hasPrefix("content/de/page.md:2:8: ") && finding.contains(words))
      #expect(finding.contains("the title"))
    }
  }

  @Test func `a section in the text is one thing that may be lacking or added`() async throws {
    let german = Self.german.replacing(
      "ohne zu fragen, warum.", with: "ohne zu fragen, warum.\n\n{{contact}}")
    let found = try await findings(german).map { String($0.prefix { $0 != "[" }) }
    #expect(
      found == [
        "content/de/page.md:23:1: warning: the original of '#where' has no section 'contact' "
      ])
  }

  @Test(arguments: [
    ("- Ein anderes, das nötig ist\n", "", "translation.structure"),
    ("### Was noch", "#### Was noch", "translation.structure"),
    ("### Was noch\n", "", "translation.structure"),
    ("| Karte | drei |\n", "", "translation.structure"),
    ("`code 7`", "`code 8`", "translation.code"),
    ("](other.md#list) bis", "](other.md#list \"nur 45 EUR\") bis", "translation.numbers"),
    ("](other.md#list) bis", "](other.md#list \"{{price}}\") bis", "translation.facts"),
    ("`code 7`", "dies", "translation.code"),
    ("Sie haben {{window}}", "Sie haben Zeit", "translation.facts"),
    ("{{window}}", "{{window}} oder {{window}}", "translation.facts"),
    ("1.250,50", "1.200,50", "translation.numbers"),
    ("30 Tage", "lange", "translation.numbers"),
    (" EUR", " USD", "translation.numbers"),
    ("ist. Wir", "ist, in 45 Tagen. Wir", "translation.numbers"),
    (
      ", bis das Geld wieder da ist. Wir beantworten jede Frage und senden das Geld auf dem Weg "
        + "zurück, auf dem Sie gezahlt haben, ohne zu fragen, warum.", ".", "translation.length"
    ),
    ("Eines, das nötig ist", "One thing that you need", "translation.untranslated"),
    ("Liste](other.md#list) dessen", "Liste](start.md) dessen", "translation.links"),
  ]) func `what is lost or changed is found`(
    text: String, replacement: String, id: String
  ) async throws {
    let found = try await german(text, replacement)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.contains("[\(id)]") && $0.contains("see content/en/page.md:") })
  }

  @Test func `the order of questions is that of the original`() async throws {
    let parts = Self.german.split(separator: "\n## ")
    let turned = parts[0] + "\n## " + parts[2] + "\n\n## " + parts[1]
    #expect(
      try await findings(String(turned)).map { $0.split(separator: "\n")[0] } == [
        "content/de/page.md:10:1: warning: '#long' stands behind a question that it precedes in the "
          + "original [translation.order]"
      ])
  }

  @Test(arguments: [
    ("Wait 30 days for 10,000 JPY.", "ja", "30日お待ちください。1万JPYです。"),
    ("Wait 30 days for 1,250.50 EUR.", "fr", "Attendez 30 jours pour 1 250,50 EUR."),
    ("Wait 30 days for 1,250.50 EUR.", "ar", "انتظر ٣٠ يومًا مقابل ١٬٢٥٠٫٥٠ EUR."),
    ("Wait 30 days for 25 %.", "hi", "२५% के लिए ३० दिन प्रतीक्षा करें।"),
    ("Wait 30 days until 09:45 on 2026-03-01.", "th", "รอ ๓๐ วัน ถึง 9.45 น. วันที่ 1 มีนาคม 2026"),
    ("Three ways and SHA-256 are there.", "de", "Es gibt 3 Wege und SHA-256."),
  ]) func `numbers are compared by value, in all digits`(
    source: String, language: String, translation: String
  ) async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(head + translation, of: head + source, language: language)
    #expect(found == [])
    let changed = source.replacing("30 days", with: "35 days").replacing("256", with: "512")
    let wrong = try await findings(head + translation, of: head + changed, language: language)
    #expect(wrong.count == 2 && wrong.allSatisfy { $0.contains("[translation.numbers]") })
  }

  @Test func `names are alike in all languages, sentences aren't`() async throws {
    let names =
      "\n## Q {#q}\n\nVisa, Mastercard, American Express, JCB, Discover, PayPal, Amazon Pay\n"
    #expect(try await findings(names, of: names) == [])
    let sentence = "this title is not a name but words"
    let title = try await TrialSite([
      "content/en/page.md": "---\ntitle: \(sentence)\n---\n",
      "content/it/page.md": "---\ntitle: \(sentence)\n---\n",
    ]).ids()
    #expect(title == ["translation.missing"])
  }

  @Test(arguments: [
    (#"— Ada, ["What we owe to those who make it"](https://a.example/b)"#, 0),
    ("— Ada, [“What we owe to those who make it”](https://a.example/b)", 0),
    ("— Ada, [What we owe to those who make it](https://a.example/b)", 1),
    (#"— Ada, "What we owe to those who make it""#, 1),
  ])
  func `the title of an article stays in its language`(text: String, count: Int) async throws {
    let found = try await findings(
      "\n## Q {#q}\n\nLies das hier.\n\n\(text)\n",
      of: "\n## Q {#q}\n\nRead this here.\n\n\(text)\n")
    #expect(found.count { $0.contains("[translation.untranslated]") } == count, "\(found)")
  }

  @Test func `two kinds of one language may share their sentences`() async throws {
    let text = "\n## Which way do you take? {#q}\n\nThis is the same in both of them.\n"
    #expect(try await findings(text, of: text, language: "en-GB") == [])
    #expect(
      try await findings(text, of: text, language: "de").map { $0.contains("has the words of") }
        == [true])
  }

  @Test func `a stale answer isn't compared, and the language's severity holds`() async throws {
    var files = [
      "content/site.yaml": """
      name: Help
      baseURL: https://help.example.com/
      languages: [en, {tag: it, translations: error}]
      sections: [faq]

      """,
      "content/en/page.md": "---\ntitle: Page\n---\n\n## Q {#q}\n\n`a`\n",
      "content/it/page.md": "---\ntitle: Pagina\n---\n\n## D {#q}\n\n`b`\n",
    ]
    let found = try await TrialSite(files).findings().filter { $0.contains("translation.code") }
    #expect(found.count == 1 && found.allSatisfy { $0.contains(": error: ") })
    let hash = String(repeating: "0", count: 32)
    files["content/it/translations.lock"] = "page#q \(hash) human\n"
    #expect(!(try await TrialSite(files).ids().contains("translation.code")))
  }

  @Test(arguments: [
    ("https://help.example/en-us/a", "https://help.example/de-de/a"),
    ("https://help.example/zh-cn/a", "https://help.example/zh-Hant/a"),
    ("https://help.example/a", "https://help.example/de/a"),
    ("https://help.example/a?hl=en&x=1#b", "https://help.example/a?hl=de_DE&x=1#b"),
    ("https://help.example/a?x=1", "https://help.example/a?x=1&lang=pt-BR"),
    ("https://en.wikipedia.org/wiki/VAT", "https://de.wikipedia.org/wiki/VAT"),
    ("/docs/en/x.pdf", "/docs/de/x.pdf"),
    ("https://help.example/en/a#reasons", "https://help.example/de/a#gr%C3%BCnde"),
    ("https://help.example/a#reasons", "https://help.example/de/a#gruende"),
    ("https://en.wikipedia.org/wiki/Star", "https://ja.wikipedia.org/wiki/恒星"),
    ("https://help.example/hc/en-us/articles/3600-a", "https://help.example/hc/de/articles/3600-b"),
    ("https://help.example", "https://help.example/de/"),
    ("https://www.help.example/a", "https://help.example/a"),
    ("https://cdn.example/menu_EN.png", "https://cdn.example/menu_DE.png"),
  ])
  func `what names a language in an address is none of it`(one: String, other: String) async throws
  {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(
      "\(head)[hier](\(other))", of: "\(head)[here](\(one))"
    ).filter { $0.contains(".links]") }
    #expect(found == [])
  }

  @Test(arguments: [
    ("https://help.example/go/a", "https://help.example/api/a"),
    ("https://help.example/en/a", "https://help.example/de/b"),
    ("https://help.example/a#x", "https://help.example/a#y"),
    ("https://help.example/en/a#x", "https://help.example/de/b#x"),
    ("https://help.example/en/3600-a", "https://help.example/de/3700-a"),
    ("https://cdn.example/menu_go.png", "https://cdn.example/menu_ok.png"),
    ("https://help.example/us/a", "https://help.example/uk1/a"),
    ("https://help.example/a?id=5", "https://help.example/a?id=6"),
    ("https://de.example", "https://fr.example"), ("mailto:en@a.example", "mailto:de@a.example"),
  ])
  func `all else in an address is the same`(one: String, other: String) async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings("\(head)[hier](\(other))", of: "\(head)[here](\(one))")
    #expect(found.count { $0.contains("has the link to '\(other)'") } == 1)
  }

  @Test(arguments: [
    ("`Save all`", "`Alles sichern`", 0), ("`Settings`", "`Einstellungen`", 0),
    ("`save_all`", "`sichern`", 1), ("`GET`", "`HOLE`", 1), ("`a` and `a`", "`a`", 0),
    ("```\npay # twice\n```", "```\npay # zweimal\n```", 0),
    ("```\n// one\npay(1)\n```", "```\npay(1) // eins\n```", 0),
    ("```\n<!-- a\nb -->\n<p>\n```", "```\n<p>\n```", 0),
    ("```\nget https://a.example\n```", "```\nget https://b.example\n```", 1),
    ("```\na\nb\n```", "```\na\nc\n```", 1), ("```\na#b\n```", "```\na#c\n```", 1),
  ])
  func `labels and comments are translated, code isn't`(
    source: String, own: String, count: Int
  ) async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(head + own, of: head + source)
    #expect(found.count { $0.contains("[translation.code]") } == count, "\(found)")
  }

  @Test func `of a changed block of code the line is named that differs`() async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(
      head + "```\na\nb = 2\n```", of: head + "```\na\nb = 1\n```")
    #expect(
      found.count == 1 && found[0].contains("block of code 'b = 2' where its original has 'b = 1'"))
  }

  @Test func `what differs in plenty is one finding`() async throws {
    let head = "\n## Q {#q}\n\n"
    let numbers = "Numbers " + (20..<30).map(String.init).joined(separator: "; ")
    let found = try await findings(head + "Zahlen", of: head + numbers)
    #expect(
      found.map { $0.contains("lacks the number '20' of its original, and 9 more numbers differ") }
        == [true])
    let text = "One sentence that is long enough.\n\nAnother sentence that is long too.\n\n"
    let copied = try await findings(
      "\(text)\n## A {#a}\n\nDeutsch. \n\n\(text)", of: "\(text)\n## B {#a}\n\nHi.\n\n\(text)",
      titles: ("One", "Eins"))
    #expect(copied.count == 2, "\(copied)")
    #expect(copied.last?.contains("2 texts of '#a' are those of the original") == true)
  }

  @Test(arguments: [
    ("Until 9:30 pm", "Bis 21.30 Uhr", 0), ("Until 9 pm", "Bis 21 Uhr", 0),
    ("Until 9 pm", "Bis 22 Uhr", 1), ("Within 24 hours", "In 24 Stunden", 0),
  ])
  func `a time may be of twelve hours or of twenty-four`(
    source: String, own: String, count: Int
  ) async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(head + own, of: head + source)
    #expect(found.count { $0.contains("[translation.numbers]") } == count, "\(found)")
  }

  @Test(arguments: [
    ("{code: error}", ["error"]), ("{code: off}", []),
    ("{default: off, code: warning}", ["warning"]),
    ("{default: error, numbers: off}", ["error"]), ("{numbers: error}", ["warning"]),
    ("off", []),
  ])
  func `each diagnostic can have a severity of its own`(
    setting: String, severities: [String]
  ) async throws {
    let site = try TrialSite([
      "content/site.yaml": "name: Help\nbaseURL: https://help.example/\nlanguages: "
        + "[en, {tag: it, translations: \(setting)}]\n",
      "content/en/page.md": "---\ntitle: Page\n---\n\n`a`\n",
      "content/it/page.md": "---\ntitle: Pagina\n---\n\n`b`\n",
    ])
    #expect(try await site.diagnostics().map(\.severity.rawValue) == severities)
  }

  @Test func `a severity of a diagnostic that isn't there is an error`() async throws {
    let site = try TrialSite([
      "content/site.yaml": "name: Help\nbaseURL: https://help.example/\nlanguages: "
        + "[en, {tag: it, translations: {number: off}}]\n"
    ])
    #expect(try await site.ids() == ["config.unknown-key"])
  }

  @Test func `a build says nothing of it`() async throws {
    let site = try TrialSite([
      "content/en/page.md": "---\ntitle: Page\n---\n\n`a`\n",
      "content/it/page.md": "---\ntitle: Pagina\n---\n\n`b`\n",
    ])
    let report = try await BuiltSite.run(site.scratch, options: TrialSite.options)
    #expect(report.warnings.isEmpty)
    #expect(try await site.ids().contains("translation.code"))
  }

  @Test(arguments: [
    ("A 100% refund", "Volle Erstattung", 0), ("A 90% refund", "Volle Erstattung", 1),
    ("A 100% refund", "Eine Erstattung von 90 %", 1), ("For 100 EUR", "Für viele EUR", 1),
    ("In 1.5 years", "In anderthalb Jahren", 0), ("For 1.5 EUR", "Für anderthalb EUR", 1),
    ("For €1.5", "Für anderthalb Euro", 1), ("For 1.50 EUR", "Für anderthalb EUR", 1),
    ("1.5 %", "anderthalb Prozent", 1), ("In 2.5 years", "In einigen Jahren", 1),
    ("15 million sites", "15.000.000 Seiten", 0), ("15 million sites", "1500万", 0),
    ("2.5 billion", "2,5 Milliarden", 0), ("20 thousand", "20.000", 0),
    ("20 million", "20 de milioane", 0), ("20 million", "30 de milioane", 1),
    ("15 million sites", "14.000 Seiten", 2), ("15 thousand sites", "15 Millionen Seiten", 0),
    ("There", "Dort: https://a.example/pull/494?x=500", 0), ("There", "Dort: a.example, 494", 1),
    ("`\"tax\": 20.2` counts", "„tax“: 20,2 zählt", 0), ("`\"tax\": 20.2`", "„tax“: 20,3", 1),
    ("Hexadecimal", "16進数", 0), ("Signs", "16 Zeichen", 1),
    ("30 days, as said: 30 days", "30 Tage", 0), ("30 days", "30 Tage, ja, 30 Tage", 0),
    ("30 days, 30 days, 14 days", "30 Tage, 14 Tage, 14 Tage", 2),
    ("A one-year licence for 1,000 words", "1-Jahres-Lizenz für 1.000 Wörter", 0),
    // With a letter or a sign for thousands.
    ("the last 10K requests", "die letzten 10.000 Anfragen", 0), ("1.5M users", "1.500.000", 0),
    ("10K requests", "20.000 Anfragen", 2), ("50K words", "5 万词", 0),
    ("375 million", "3億7,500万", 0), ("375 million", "3억 7,500만 명", 0), ("12,000", "1万2,000円", 0),
    ("376 million", "3億7,500万", 2),
    // In words.
    ("half a million pages", "50万ページ", 0), ("half a million", "500.000 Seiten", 0),
    ("500,000 pages", "eine halbe Million Seiten", 0), ("500 000", "полмиллиона", 0),
    ("several thousand", "3.000 Seiten", 0), ("half a million", "70万", 1),
    ("In the 20th century", "Au XXe siècle", 0), ("the 19th century", "XIX век", 0),
    ("in 20 days", "二十日", 0), ("500,000 words", "五十万词", 0), ("in 30 days", "二十日", 1),
    ("a hexadecimal colour", "16진수 색상", 0), ("a.png%2020", "Bild b%2050%29.png", 0),
    // Bounds, which include the number or don't.
    ("more than 60 days", "61日以上", 0), ("over 60 days", "mindestens 61 Tage", 0),
    ("under 18 years", "17歳以下", 0), ("fewer than 20 seats", "höchstens 19 Plätze", 0),
    ("61 days or more", "plus de 60 jours", 0), ("more than 60 days", "62日以上", 2),
    ("60 days", "61日以上", 2), ("in 60 days", "mindestens 61 Tage", 2), ("more", "1つ以上", 0),
    // Years of other calendars.
    ("in 2016", "ในปี 2559", 0), ("in 2015", "ในปี 2559", 2), ("in 2016", "Im Jahr 2559", 2),
    ("in 2033", "令和15年", 0), ("in 2034", "令和15年", 2), ("in 2016", "民國105年", 0),
    ("in 2016", "سال ۱۳۹۵", 0), ("in 2018", "سال ۱۳۹۵", 2), ("in 2025", "سنة 1446 هـ", 0),
    // Numbers in words of English, and names that hold some.
    ("twenty-six stars", "26 Sterne", 0), ("five hundred thirty two", "532 Sterne", 0),
    ("twenty-six stars", "27 Sterne", 1), ("in twenty days", "in 20 Tagen", 0),
    ("A digest", "Die Summe 98c02d354b39", 0), ("There", "Von @18F", 0), ("There", "Von 18F", 1),
  ])
  func `a number may be said in another way, but not be another`(
    source: String, own: String, count: Int
  ) async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(head + own, of: head + source)
    #expect(found.count { $0.contains("[translation.numbers]") } == count, "\(found)")
  }

  @Test(arguments: [
    // A note that stands elsewhere; an answer's number that another took.
    ("Here 30 days.", "There.", "Hier.", "Dort 30 Tage.", 0),
    ("Here 30 days.", "There 14 days.", "Hier 14 Tage.", "Dort 30 Tage.", 4),
    ("Here 30 days, 30 days.", "There.", "Hier 30 Tage.", "Dort 30 Tage.", 0),
    ("Here.", "There.", "Hier.", "Dort 30 Tage.", 1),
  ])
  func `a number that moved within its page is none that is lost`(
    one: String, two: String, own: String, other: String, count: Int
  ) async throws {
    let found = try await findings(
      "\n## A {#a}\n\n\(own)\n\n## B {#b}\n\n\(other)",
      of: "\n## A {#a}\n\n\(one)\n\n## B {#b}\n\n\(two)")
    #expect(found.count { $0.contains("[translation.numbers]") } == count, "\(found)")
  }

  @Test func `code that another part of the original has is none that was added`() async throws {
    let found = try await findings(
      "\n## A {#a}\n\nDas ist `x_1`.\n\n## B {#b}\n\nDas ist `x_1` oder `x_2`.",
      of: "\n## A {#a}\n\nIt is `x_1`.\n\n## B {#b}\n\nIt is that.")
    #expect(found.count == 1 && found.allSatisfy { $0.contains("has no code 'x_2'") }, "\(found)")
  }

  @Test(arguments: [
    ("source", 0), ("a.gitmodules", 0), ("folders", 0), ("public/", 0), ("sour", 1), ("quelle", 1),
    ("public/source", 1), ("source --all", 1),
  ])
  func `code that stands in blocks or words of another part is none that was added`(
    code: String, count: Int
  ) async throws {
    let block = "```\ncp a.gitmodules public/ source\n```"
    let found = try await findings(
      "\n## A {#a}\n\nDie Ordner:\n\n\(block)\n\n## B {#b}\n\nDas ist `\(code)`.",
      of: "\n## A {#a}\n\nThe folders:\n\n\(block)\n\n## B {#b}\n\nIt is that.")
    #expect(found.count { $0.contains("has no code '\(code)'") } == count, "\(found)")
  }

  @Test func `of a block of code with more or fewer lines the first of them is named`() async throws
  {
    let head = "\n## Q {#q}\n\n"
    let (one, two) = ("\(head)```\na\n```", "\(head)```\na\nb\n```")
    let lacking = try await findings(one, of: two)
    #expect(
      lacking.count == 1 && lacking[0].contains("'#q' lacks the line 'b' of a block of code"),
      "\(lacking)")
    let added = try await findings(two, of: one)
    #expect(
      added.count == 1
        && added[0].contains("the original of '#q' has no line 'b' in its block of code"),
      "\(added)")
  }

  @Test(arguments: [
    ("const a = \"Home page\";", "const a = 'Startseite';", 0),
    ("a('We are closed')", "a('Wir haben zu')", 0), ("a(\"done\")", "a(\"fertig\")", 1),
    ("a('5 days left')", "a('noch 5 Tage')", 0), ("a('5 days left')", "a('noch 6 Tage')", 1),
    ("a('/my/path')", "a('/mein/pfad')", 1), ("a('ähnlich b')", "a('similar b')", 0),
    ("<p>Read more <a href='/x'>here</a>.</p>", "<p>Mehr <a href='/x'>steht hier</a>.</p>", 1),
    ("<p>Read more <a href='/x'>About us</a></p>", "<p>Hier <a href='/x'>Über uns</a></p>", 0),
    ("<p>Read more <a href='/x'>About</a></p>", "<p>Hier <a href='/y'>Über</a></p>", 1),
    ("<p>Content here\n</p>", "<p>Hier der Inhalt\n</p>", 0), ("<p>a_1\n</p>", "<p>a_2\n</p>", 1),
    ("graph TD\n  A[Pay] --> B", "graph TD\n  A[Zahlen] --> B", 0),
    ("<b>{name}</b>", "<b>Der Name: {name}</b>", 0), ("<b>{name}</b>", "<b>{ort}</b>", 1),
    ("<html lang=\"en\">", "<html lang=\"de\">", 0), ("## Methods", "## Methoden", 0),
    ("\tpay(1)", "    pay(1)", 0), ("pay( 1)", "pay(  1)", 0), ("pay(1)", "pay(2)", 1),
    ("Dear customer, thank you for it.", "Danke für alles, liebe Kundin.", 0),
    ("Dear customer, thank you for 5 EUR.", "Danke für 6 EUR, liebe Kundin.", 1),
    ("* `id` String - What it is called.", "* `id` String - Wie es heißt.", 0),
    ("* `id` String - What it is called.", "* `ID` String - Wie es heißt.", 1),
    ("title: Our refunds", "title: Unsere Erstattungen", 0), ("title: Refunds", "title: Geld", 0),
    ("image: nginx", "image: caddy", 1), ("run: npm install", "run: npm ci", 1),
    ("text: 'Level 1'", "text: 'Ebene 1'", 0), ("text: 'Level 1'", "text: 'Ebene 2'", 1),
    ("├── index.md the first page", "├── index.md die erste Seite", 0),
    ("├── index.md the first page", "├── start.md die erste Seite", 1),
    ("- header.html an **important** file", "- header.html eine **wichtige** Datei", 0),
    ("Guide content", "Inhalt der Anleitung", 0), ("RUN make all", "RUN make test", 1),
    ("[Home](/de/start/)", "[Home](/en/start/)", 0), ("[Home](/start/)", "[Home](/de/start/)", 0),
    ("[Home](/start/)", "[Home](/ende/)", 1), ("f( { a: 1 } )", "f({a: 1})", 0),
    ("pay --now fast", "pay --now slow", 1), ("apt install git", "apt install vim", 1),
    ("SELECT name FROM users", "SELECT name FROM kunden", 1),
    ("\"b\": \"npm run build\"", "\"b\": \"npm baue build\"", 1),
    ("say('find a shop')", "say('such einen Laden')", 0),
    ("Restart-Service Spooler", "Neustart-Dienst Spooler", 1),
    ("\"We all like it very much.\"", "「私たちはみなそれが好きです。」", 0),
    ("1. form — It takes an hour.  1. form — Zajmuje to.", "1. Form: Es dauert. 1. Form: Da.", 0),
    ("1. form — It takes an hour.", "2. Form — Es dauert eine Stunde.", 1),
    ("1. npm run build", "1. npm baue build", 1), ("1. pay(a, b, c)", "1. pay(a, b, d)", 1),
    ("layout.ejs  - uses EJS", "layout.ejs - nutzt EJS", 0),
    ("layout.ejs - uses EJS", "layout.pug - nutzt EJS", 1), ("a.b - size", "a.b - groesse", 1),
    ("! This is a note.", "! Das ist eine Anmerkung.", 0), ("! test -e a", "! test -e b", 1),
  ])
  func `what code says to people is translated, what it does isn't`(
    source: String, own: String, count: Int
  ) async throws {
    let head = "\n## Q {#q}\n\n```\n"
    let found = try await findings(head + own + "\n```", of: head + source + "\n```")
    #expect(found.count { $0.contains("[translation.code]") } == count, "\(found)")
  }

  @Test(arguments: [">", "}", "\"", "'", "a>", "<b> ", "`", "{a}"])
  func `a line of code that is nothing but signs takes time in proportion`(text: String) {
    let growth = Growth(upTo: 200_000) { count in
      _ = CodeProse.removed(from: String(repeating: text, count: count))
    }
    #expect(growth.isInProportion)
  }

  @Test(arguments: [
    ("`a_1 b `", "`a_1  b`", 0), ("`Lock account`", "`保护帐户（私）`", 0), ("`a_1 b`", "`a_1 c`", 1),
    // What begins as a command is no label.
    ("`git push`", "`git pull`", 1), ("`sudo reboot`", "`sudo halt`", 1),
    ("`save all`", "`alles`", 1),
    ("`except SomeError`", "`except EinFehler`", 0), ("`except KeyError`", "`except Fehler`", 1),
    ("`save all of it`", "`alles davon sichern`", 0), ("`SELECT name`", "`WÄHLE name`", 1),
    // Names that readers put in.
    ("`--log=<path>`", "`--log=<ścieżka>`", 0), ("`<your-key>`", "`<dein-schlüssel>`", 0),
    ("`<div>`", "`<span>`", 1), ("`List<Int>`", "`List<String>`", 1), ("`<path>`", "`<pfad>`", 0),
    ("`your-api-key`", "`dein-api-schluessel`", 0), ("`cd my-app`", "`cd meine-app`", 0),
    ("`YOUR_KEY`", "`DEIN_SCHLUESSEL`", 0), ("`yourKey`", "`deinSchluessel`", 0),
    ("`#my-anchor`", "`#мой-якорь`", 0), ("`HOST:CONTAINER`", "`HOST:CONTENEDOR`", 0),
    ("`LANGUAGE/VERSION`", "`LENGUAJE/VERSIÓN`", 0), ("`API_KEY`", "`API_SCHLUESSEL`", 1),
    ("`/my/path`", "`/mein/pfad`", 1), ("`api-key`", "`dein-key`", 1),
    ("`@alice@example.com`", "`@alicja@example.com`", 0), ("`a@shop.test`", "`b@shop.test`", 1),
    ("`google.es`", "`google.de`", 0), ("`a.js`", "`a.ts`", 1), ("`/de/a`", "`/en/a`", 0),
    // In code here, and in plain words there.
    ("It gives true.", "Es gibt `true`.", 0), ("The class `express`", "Klasse 'express'", 0),
    ("Highlight.js", "`highlight.js`", 0), ("`a_1(b)`", "a_1(c)", 1), ("`--all`", "--all", 1),
    ("`size=5`", "`size` ist `5`", 0), ("`size` is `5`", "`size=5`", 0),
    ("`size=5`", "`size` ist `6`", 1), ("a `dict` of it", "ein Wörterbuch", 0),
    ("Use `size` with five", "`size = five`", 0), ("`[name and key]`", "`[Name und Key]`", 0),
    ("`push`", "`pull`", 1), ("Write `yes`.", "Schreiben Sie ja.", 1),
    ("`**## Notes for you**`", "`**## Notizen für dich**`", 0),
    ("Log in with it", "`\"로그인 (웹)\" 버튼`", 0), ("`shop stop all`", "`shop halte alles`", 1),
    ("`\"Save all\"`", "`\"Alles sichern\"`", 0), ("`\"save all\"`", "`\"sichere(alles)\"`", 1),
    ("All of it, `\"*\"`.", "Alles, « * ».", 0), ("All of it, `\"*\"`.", "Alles davon.", 1),
    ("`hour, hours — godzina`", "`Stunde, Stunden — godzina`", 0), ("`days;`", "`Tage;`", 0),
    ("`break;`", "`brich;`", 1), ("`a_1;`", "`b_1;`", 1),
    ("`int count;`", "`int anzahl;`", 1), ("`end+length`", "`end+laenge`", 1),
    // Names that stand for any.
    ("`@something`", "`@algo`", 0), ("`@media`", "`@medios`", 1), ("`something`", "`algo_1`", 0),
    ("`raise SomeError()`", "`raise EinFehler()`", 0), ("`MySQL`", "`SQLite`", 1),
    ("`min-width`", "`max-width`", 1), ("`ValueError`", "`WertFehler`", 1),
    // Keys are named otherwise.
    ("`Ctrl+Space`", "`Strg+Leertaste`", 0), ("`Ctrl+Alt+T`", "`Strg+Alt+T`", 0),
    ("`Ctrl+C`", "`Strg+V`", 1), ("`Ctrl+C`", "`Alt+C`", 1), ("`Ctrl+F5`", "`Strg+F6`", 1),
    ("`Ctrl+Enter`", "`Strg+Delete`", 1), ("`a_1+b`", "`a_1+c`", 1),
    ("`node_modules/`", "`node_modules`", 0), ("`a/b`", "`a`", 1),
    // Words of programming and lone signs that only the translation has.
    ("A text.", "Ein `str`.", 0), ("It is so.", "Hinter dem `=` steht es.", 0),
    ("It is so.", "Mit `--all` geht es.", 1), ("It is so.", "Dies ist `siguiente`.", 1),
    // What is lost or changed.
    ("`npm run build`", "`npm esegui build`", 1), ("Type `npm run build`.", "Los.", 1),
    ("`pay -v`", "`pay -V`", 1), ("Use `-v`.", "Mit `-V`.", 1),
    ("`ls -a b`", "`ls b`", 1), ("`pay --now`", "`pay --jetzt`", 1),
    ("`index.md`", "`indice.md`", 1), ("`wait_5`", "`wait_6`", 1), ("Set `a.b=1`.", "Los.", 1),
    ("`true`", "`falso`", 1), ("`etc/a.conf`", "`etc/b.conf`", 1), ("`$HOME`", "`$HEIM`", 1),
  ])
  func `spaces and full signs of a code span say nothing`(
    source: String, own: String, count: Int
  ) async throws {
    let head = "\n## Q {#q}\n\n"
    let found = try await findings(head + own, of: head + source)
    #expect(found.count { $0.contains("[translation.code]") } == count, "\(found)")
  }
}
