import Files
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 3.
@Suite struct SitemapTests {
  /// A site of so many pages without files, as far as its sitemaps need it.
  private func site(pages count: Int) async throws -> Site {
    let scratch = try ScratchFolder()
    try SiteFiles(languages: "[en, pt-BR]", ["content/en/a.md": page()]).write(to: scratch)
    let folder = try SourceFolder(scratch.path)
    let options = BuildOptions(jobs: 1, now: 0)
    let source = try await SourceLoader(folder: folder, options: options)
      .load(SourceListing(of: folder)).value
    let header = PageHeader(
      title: "T", description: nil, slug: nil, sections: nil, isDraft: false, review: nil,
      extra: nil,
      location: SourceLocation(file: "content/en/p.md"))
    let language = source.configuration.source.language
    let pages = (0..<count).map { number in
      let content = ParsedPage(
        file: PageFile(path: "content/en/p\(number).md", language: language), header: header,
        outline: PageOutline(), hash: ContentHash(of: []))
      return SitePage(
        language: .source, content: content, contentLanguage: .source, isFallback: false,
        address: PageAddress(folder: "en/p\(number)", base: source.configuration.baseURL))
    }
    return Site(
      source: source, languages: Array(source.configuration.languages.indices), pages: pages)
  }

  @Test(arguments: [(49_998, 1), (49_999, 2), (99_998, 2), (99_999, 3)])
  func `a sitemap ends at 50,000 addresses, the home page and the root page among them`(
    pages: Int, files: Int
  ) async throws {
    let parts = try await site(pages: pages).sitemapParts.filter { $0.language == .source }
    #expect(
      parts.map(\.path.text)
        == ["sitemap-en.xml", "sitemap-en-2.xml", "sitemap-en-3.xml"].prefix(files).map(\.self))
  }

  @Test func `the next sitemap goes on where the one before ended`() async throws {
    let site = try await site(pages: 50_001)
    var sitemap = Sitemap(site: site)
    let second = try #require(site.sitemapParts.first { $0.part == 1 })
    let entries = try XMLLines(String(decoding: sitemap.file(second), as: UTF8.self)).entries
    #expect(
      entries.map(\.address) == [
        "https://help.example/en/p49998/", "https://help.example/en/p49999/",
        "https://help.example/en/p50000/",
      ])
  }

  @Test func `the index names one file a language, in its order`() async throws {
    let sitemap = Sitemap(site: try await site(pages: 1))
    let index = try XMLLines(String(decoding: sitemap.index(), as: UTF8.self))
    #expect(
      index.values("loc") == [
        "https://help.example/sitemap-en.xml", "https://help.example/sitemap-pt-br.xml",
      ])
  }
}
