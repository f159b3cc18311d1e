import Foundation
import Languages
import Publishing
import TestSupport
import Testing

@testable import HelpSite

@Suite struct NewSiteTests {
  /// The languages that the frame has words in.
  private static let languages = try! FileManager.default.contentsOfDirectory(
    atPath: packageRoot.appending(path: "templates/strings").path
  ).map { $0.replacing(".yaml", with: "") }.sorted()

  private func begin(_ languages: [String]) async throws -> ScratchFolder {
    let site = try ScratchFolder()
    let build = try SiteBuild(site: site.path, options: Self.options(drafts: true))
    _ = try await NewSite(languages: languages).write(into: build)
    return site
  }

  private static func options(drafts: Bool) -> BuildOptions {
    var options = TrialSite.options
    options.includesDrafts = drafts
    options.isStrict = true
    return options
  }

  /// What a check says of it that a strict one fails for; a strict build must not fail.
  private func findings(_ site: ScratchFolder, drafts: Bool) async throws -> [String] {
    let build = try SiteBuild(site: site.path, options: Self.options(drafts: drafts))
    let found = try await build.check().diagnostics.filter { $0.severity != .note }
      .map(\.withHint)
    let output = OutputFolder(
      path: site["public"], site: site.path, protecting: [], force: false)
    _ = try await build.run(output: output)
    return found
  }

  @Test(arguments: languages)
  func `a site in one language builds without a warning`(language: String) async throws {
    let site = try await begin([language])
    #expect(try await findings(site, drafts: false) == [])
    #expect(try await findings(site, drafts: true) == [])
    #expect(site.exists("public/index.html"))
  }

  @Test(arguments: languages.filter { $0 != "en" })
  func `a second language is to be translated, and the site builds without a warning`(
    language: String
  ) async throws {
    let site = try await begin(["en", language])
    #expect(try await findings(site, drafts: false) == [])
    #expect(site.exists("public/en/refunds/index.html"))
    #expect(!site.exists("public/\(language.lowercased())"))
    let draft = try #require(site.text("content/\(language)/refunds.md"))
    #expect(draft.contains("\ndraft: true\n---\n"))
    #expect(draft.contains("## How long do I have? {#how-long}\n\nYou have {{refund-window}}"))
  }

  @Test func `English texts are published in English alone`() async throws {
    let site = try await begin(["de", "en-GB", "it"])
    #expect(try await findings(site, drafts: false) == [])
    for language in ["de", "en-GB", "it"] {
      #expect(site.text("content/\(language)/orders.md")?.contains("\ndraft: true\n") == true)
    }
    #expect(site.text("content/de/orders.md")?.contains("\n# Sample texts in English") == true)
    let british = try await begin(["en-GB"])
    #expect(british.text("content/en-GB/orders.md")?.contains("draft") == false)
  }

  @Test func `the binary carries every file of the starter with its bytes`() throws {
    let folder = packageRoot.appending(path: "starter")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      let path = folder.appending(path: $0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    let carried = StarterFiles.carried
    #expect(carried.keys.sorted() == names.sorted())
    for (name, bytes) in carried {
      #expect(try Array(Data(contentsOf: folder.appending(path: name))) == bytes, "\(name)")
    }
  }
}
