import TestSupport
import Testing

@testable import HelpSite

@Suite struct SectionRendererTests {
  @Test func `a section that is kept for pages is that of their language and of their text's`()
    async throws
  {
    let own = "<p lang=\"{{content.tag}}\">{{#isFallback}}borrowed{{/isFallback}}</p>"
    let files = SiteFiles(
      languages: "[en, it]", settings: "sections: [own]",
      [
        "content/en/a.md": page("A"), "content/it/a.md": page("A"), "content/en/b.md": page("B"),
        "templates/sections/own.mustache": own,
      ])
    // One worker renders all of it, and keeps what pages share.
    let site = try await files.build { $0.jobs = 1 }
    for (path, section) in [
      ("en/a", "<p lang=\"en\"></p>"), ("en/b", "<p lang=\"en\"></p>"),
      ("it/a", "<p lang=\"it\"></p>"), ("it/b", "<p lang=\"en\">borrowed</p>"),
    ] {
      #expect(try site.main("\(path)/index.html").contains(section), "\(path)")
    }
  }
}
