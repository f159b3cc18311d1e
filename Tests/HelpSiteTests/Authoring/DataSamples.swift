import Foundation
import TestSupport

/// Data files that are right: those of the sample, those of a new site, and some with all keys.
enum DataSamples {
  typealias File = (schema: String, text: String)

  static let files: [File] = sample + starter + full

  static let sample = files(in: "content")
  static let starter = files(in: "starter/site/content")

  private static func files(in folder: String) -> [File] {
    ["site", "payments", "facts", "contact", "tools", "redirects", "glossary"].compactMap { name in
      let path = packageRoot.appending(path: "\(folder)/\(name).yaml")
      return (try? String(contentsOf: path, encoding: .utf8)).map { (name, $0) }
    }
  }

  /// One file of each schema, with every key that there is.
  static let full: [File] = [
    ("site", site), ("payments", payments), ("facts", facts), ("contact", contact),
    ("tools", tools), ("redirects", redirects), ("front-matter", frontMatter),
    ("glossary", glossary),
    ("strings", strings),
  ]

  private static let site = """
    requires: ">= 0.1"
    name: {en: Help, it: Aiuto}
    baseURL: https://help.example/
    languages:
      - en
      - tag: it
        name: Italiano
        market: IT
        fallback: [en]
        typography: {quotes: false, spaces: true, lineBreaks: true, emphasis: true, isolation: true}
        translations: {default: warning, numbers: off}
        release: {coverage: 10}
      - {tag: de, typography: false, translations: off}
    sourceAtRoot: true
    sections: [faq, payments: all, contact]
    organization:
      {name: Example, url: https://www.example/, logo: a.svg, sameAs: [https://s.example/@a]}
    navigation:
      header:
        - {page: refunds}
        - {url: https://a.example/, text: A, languages: [en], markets: [IT]}
      footer: [{url: {en: https://a.example/}, text: {en: A}}]
    logo: {light: a.svg, dark: b.png, wide: c.webp, wideDark: d.JPG}
    image: a.png
    banner:
      - {text: B, severity: info, from: 2020-01-01, until: 2030-01-01, languages: [en], markets: [IT]}
      - {text: {en: B}, link: {page: refunds, text: R}}
    returnPolicy: {days: window, countries: [IT], page: refunds}
    structuredData: {faqPage: true}
    markdown: {rawHTML: false, tables: true}
    links: {exclude: [/terms.pdf, /app/*]}
    search: none
    staleRisk: keep
    editLinks: https://git.example/{path}
    release: {must: [refunds], coverage: 90, reviewed: true}
    services:
      analytics:
        scripts:
          - https://stats.example/a.js?v=1
          - {src: https://stats.example/b.js, waits: true, attributes: {data-site: help}}
        styles: [https://stats.example/a.css]
        allow: {connect: [https://stats.example/api/, "wss://*.stats.example"], forms: [https://f.example]}
        pages: [page, home]
      fonts: {}
    feedback:
      helpful: {link: "https://votes.example/{page}?q={question}&a={answer}"}
      report: {channel: sales}
    hosts: [netlify, github-pages]
    output: {faq: true, markdown: true, llms: false, reviewed: false}
    theme:
      {brand: "#123456", text: {light: "#000", dark: "#fff"}, muted: "#333", ground: "#fff",
      surface: "#eee", line: "#ccc", font: Inter, textSize: 16, spacing: airy, corners: 3,
      answers: open}
    home: {intro: Hello, pages: [refunds]}
    extra: {any: [thing]}

    """

  private static let payments = """
    methods:
      visa:
        {name: Visa, kind: card, logo: a.svg, darkLogo: b.svg, languages: [en], markets: [IT],
        until: 2030-01-01, successor: other}
      other: {name: {en: Other}, kind: other}
    groups: {all: {title: All, methods: [visa, other]}}

    """

  private static let facts = """
    window: {days: 30, markets: {IT: {days: 20}}}
    price: {money: 4.90, currency: EUR}
    seats: {number: 3, of: {one: "{n} seat", other: "{n} seats"}}
    tax: {percent: 22}
    start: {date: 2030-01-01}
    shop: {url: https://a.example/}
    desk: {text: {en: the desk}}

    """

  private static let contact = """
    channels:
      mail: {kind: mail, address: a@b.example, label: Mail, note: {en: Note}}
      phone: {kind: phone, number: "+39 06 555 0100"}
      forum: {kind: forum, url: https://forum.example/, label: Forum, contactType: sales}
    languages: [en]
    hours: {timeZone: Europe/Rome, open: [{days: [mon, tue], from: "09:00", to: "24:00"}]}
    encodeAddresses: true

    """

  private static let tools = """
    groups:
      all:
        title: All
        tools:
          - {name: A, url: https://a.example/, description: D}
          - {name: B, page: b}

    """

  private static let redirects = """
    /a/: refunds
    /b/: gone
    refunds#x: refunds#y
    refunds#z: gone

    """

  private static let glossary = """
    terms:
      code:
        term: [licence code, key]
        note: The code in the mail.
        translate: true
        check: false
        forms: [keys]
        forbidden: number
        translations:
          it: codice
          de: {term: [Code], forms: Codes, forbidden: [Nummer, Schlüssel]}
          fr: [code, clé]
      brand: {term: Example, translate: false}

    """

  private static let frontMatter = """
    title: T
    description: D
    slug: s
    sections: [faq, payments: all, {contact: }]
    draft: true
    unlisted: true
    noindex: true
    layout: plain
    image: a.jpeg
    review: 2030-01-01
    owner: O
    risk: money
    risks: {q: legal}
    extra: {a: 1}

    """

  private static let strings = """
    home: Home
    questionCount: {one: "{n} question", other: "{n} questions"}
    synonyms: [[a, b]]
    fillers: [a]
    units: {days: {one: "{n} day", other: "{n} days"}}

    """
}
