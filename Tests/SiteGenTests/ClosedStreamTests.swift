import Foundation
import Testing

/// Proves promise 22.
@Suite struct ClosedStreamTests {
  @Test(arguments: [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full", ">/dev/full"])
  func `a build succeeds and publishes the same whatever its streams are`(
    redirections: String
  ) throws {
    let site = try ScratchSite.poor()
    _ = try Program("--site", site.path, "--output", site["expected"]).run()
    let ending = try Program("--site", site.path, redirections: redirections).run()
    #expect(ending.status == 0, "\(ending)")
    #expect(try site.files() == site.files("expected"))
  }

  @Test(arguments: ["2>&-", "2>/dev/full", ">&- 2>&-"])
  func `a mistake ends with 1 though nobody can read of it`(redirections: String) throws {
    let site = try ScratchSite.broken()
    #expect(try Program("--site", site.path, redirections: redirections).run().status == 1)
    let before = try site.files("content")
    #expect(before == (try site.files("content")))
  }

  @Test(arguments: [">&-", ">/dev/full"], ["json", "github"])
  func `diagnostics that can't be written to stdout are no success`(
    redirections: String, format: String
  ) throws {
    let site = try ScratchSite.poor()
    let ending = try Program(
      "check", "--site", site.path, "--format", format, redirections: redirections
    ).run()
    #expect(ending.status == 3, "\(ending)")
  }

  @Test func `a reader that goes away doesn't end a build`() throws {
    let site = try ScratchSite.sound()
    let sound = try ScratchSite.sound()
    let links = (0..<3_000).map { "[x](none\($0).md)" }.joined(separator: "\n\n")
    try site.write("content/en/faq.md", "---\ntitle: T\n---\n\n\(links)\n")
    let program = Program(
      "check", "--site", site.path, "--format", "json",
      redirections: "| { read -r line; exec <&-; sleep 1; }")
    _ = try program.run()
    let ending = try Program(
      "--site", sound.path, redirections: "2>&1 >/dev/null | true"
    ).run()
    #expect(ending.status == 0)
  }

  @Test(arguments: ["2>&-", "2>/dev/full"])
  func `wrong usage is 64 though nobody can read of it`(redirections: String) throws {
    #expect(try Program("--nonsense", redirections: redirections).run().status == 64)
  }
}
