import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct HostLimitTests {
  private func plan(rules: Int) -> HostingPlan {
    HostingPlan(
      base: "/", rules: (0..<rules).map { .init(from: "/old/\($0)/", to: "/en/faq/") },
      patterns: [], homes: [], missingPages: [], addresses: .folders, hasMarkdown: false)
  }

  @Test(arguments: [
    (HostKind.cloudflare, 2_001, 2_000), (.vercel, 2_049, 2_048), (.azure, 400, 100),
    (.s3, 500, 50),
  ])
  func `more rules than a host takes are told`(host: HostKind, tooMany: Int, enough: Int)
    async throws
  {
    let site = try await SiteFiles(["content/en/faq.md": page()]).resolvedSite()
    let named = [NamedHost(kind: host, location: SourceLocation(file: "content/site.yaml"))]
    func found(_ rules: Int) -> [String] {
      HostChecker(hosts: named, plan: plan(rules: rules), site: site, paths: [])
        .diagnostics().map(\.id)
    }
    #expect(found(tooMany) == ["hosts.limit"])
    #expect(found(enough) == [])
  }

  @Test func `more files and folders than a host takes are told`() async throws {
    let site = try await SiteFiles(["content/en/faq.md": page()]).resolvedSite()
    func found(_ host: HostKind, _ count: Int) -> [String] {
      HostChecker(
        hosts: [NamedHost(kind: host, location: SourceLocation(file: "content/site.yaml"))],
        plan: plan(rules: 0), site: site,
        paths: (0..<count).map { OutputPath("en/\($0 % 1_000)/\($0)/index.html") }
      ).diagnostics().map(\.id)
    }
    #expect(found(.cloudflare, 20_001) == ["hosts.limit"])
    #expect(found(.cloudflare, 20_000) == [])
    #expect(found(.gitLabPages, 99_600) == ["hosts.limit"])
    #expect(found(.gitLabPages, 99_000) == [])
  }

  @Test func `bytes are counted together`() {
    let hosts = [HostKind.gitHubPages, .azure].map {
      NamedHost(kind: $0, location: SourceLocation(file: "content/site.yaml"))
    }
    #expect(HostChecker.diagnostics(of: 1 << 20, on: hosts).isEmpty)
    #expect(HostChecker.diagnostics(of: 300 << 20, on: hosts).count == 1)
    #expect(HostChecker.diagnostics(of: 2 << 30, on: hosts).count == 2)
  }

  @Test(arguments: [
    ("zh-Hant", ["zh-Hant", "zh-Hans"], ["zh-hant", "zh-tw", "zh-hk", "zh-mo", "zh"]),
    ("zh-Hans", ["zh-Hant", "zh-Hans"], ["zh-hans", "zh-cn", "zh-sg"]),
    ("pt-BR", ["en", "pt-BR", "pt-PT"], ["pt-br", "pt"]), ("pt-PT", ["pt-BR", "pt-PT"], ["pt-pt"]),
    ("pt-BR", ["pt-BR", "pt"], ["pt-br"]), ("nb", ["nb"], ["nb", "no"]), ("it", ["it"], ["it"]),
  ])
  func `browsers ask for a language by several tags`(
    tag: String, all: [String], tags: [String]
  ) throws {
    let languages = all.compactMap(Language.init)
    let language = try #require(Language(tag))
    #expect(BrowserTags.of(language, among: languages) == tags)
  }
}

extension SiteFiles {
  /// The site with all addresses, of which nothing is rendered.
  func resolvedSite() async throws -> Site {
    let scratch = try ScratchFolder(files)
    let build = try SiteBuild(site: scratch.path, options: BuildOptions(jobs: 1, now: 0))
    let inputs = try BuildInputs(of: build.folder, options: build.options)
    return try await build.resolve(build.parse(build.load(inputs)), inputs).site
  }
}
