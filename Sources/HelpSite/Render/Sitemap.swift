import Text

/// The sitemaps ([protocol](https://www.sitemaps.org/protocol.html)): an index, and one file or
/// more a language.
struct Sitemap: Sendable {
  let site: Site
  /// The links of each page that was met, the same in the files of all its languages.
  private var links: [PageKey: [UInt8]] = [:]

  init(site: Site) { self.site = site }

  func index() -> [UInt8] {
    var xml = Self.head + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for part in site.sitemapParts {
      let address = site.base.absolute(site.base.path + part.path.text)
      xml += "<sitemap><loc>\(Self.escaped(address))</loc></sitemap>\n"
    }
    return Array((xml + "</sitemapindex>\n").utf8)
  }

  /// The listed pages of a language with their alternates: its home page, that of all questions, and its own.
  mutating func file(_ part: SitemapPart) -> [UInt8] {
    var xml = Array(Self.head.utf8)
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"".utf8
    xml += " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n".utf8
    let own = Array(site.pages(in: part.language).filter(site.isListed))
    let frame = framePages(of: part.language)
    let first = part.part * SitemapPart.addressLimit
    for index in first..<min(first + SitemapPart.addressLimit, own.count + frame.count) {
      if index < frame.count {
        append(frame[index].address, Self.xml(of: frame[index].alternates), to: &xml)
      } else {
        let page = own[index - frame.count]
        append(page.address, links(of: page.key), changed: page.days?.changed, to: &xml)
      }
    }
    xml += "</urlset>\n".utf8
    return xml
  }

  /// The listed pages of a language that no Markdown file makes.
  private func framePages(
    of language: LanguageIndex
  ) -> [(address: PageAddress, alternates: [(tag: String, url: String)])] {
    let links = LanguageLinks(site: site)
    let homes = site.listedHomes(of: language).map {
      (address: $0, alternates: links.homeAlternateURLs())
    }
    guard site.listsOverview(of: language), let address = site.allQuestions(language) else {
      return homes
    }
    return homes + [(address, links.allQuestionsAlternateURLs())]
  }

  private func append(
    _ address: PageAddress, _ links: [UInt8], changed: CalendarDate? = nil, to xml: inout [UInt8]
  ) {
    xml += "<url><loc>".utf8
    xml += Self.escaped(site.base.absolute(address.path)).utf8
    xml += "</loc>".utf8
    if let changed { xml += "<lastmod>\(changed)</lastmod>".utf8 }
    xml += links
    xml += "</url>\n".utf8
  }

  private mutating func links(of key: PageKey) -> [UInt8] {
    if let known = links[key] { return known }
    let xml = Self.xml(of: LanguageLinks(site: site).alternateURLs(of: key))
    links[key] = xml
    return xml
  }

  private static func xml(of alternates: [(tag: String, url: String)]) -> [UInt8] {
    var xml: [UInt8] = []
    for alternate in alternates {
      xml += "<xhtml:link rel=\"alternate\" hreflang=\"\(alternate.tag)\"".utf8
      xml += " href=\"\(escaped(alternate.url))\"/>".utf8
    }
    return xml
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    return String(decoding: HTMLText.escaped(text), as: UTF8.self)
  }
}
