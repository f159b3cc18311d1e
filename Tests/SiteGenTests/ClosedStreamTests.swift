import Foundation
import TestSupport
import Testing

/// Proves promise 22.
@Suite struct ClosedStreamTests {
  @Test(arguments: [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full", ">/dev/full"])
  func `a build succeeds and publishes the same whatever its streams are`(
    redirections: String
  ) throws {
    let site = try ScratchFolder.poor()
    _ = try Program("--site", site.path, "--output", site["expected"]).run()
    let ending = try Program("--site", site.path, redirections: redirections).run()
    #expect(ending.status == 0, "\(ending)")
    #expect(try site.files() == site.files("expected"))
  }

  @Test(arguments: ["2>&-", "2>/dev/full", ">&- 2>&-"])
  func `a mistake ends with 1 though nobody can read of it`(redirections: String) throws {
    let site = try ScratchFolder.broken()
    let before = try site.files("content")
    #expect(try Program("--site", site.path, redirections: redirections).run().status == 1)
    #expect(try site.files("content") == before)
  }

  @Test(arguments: [">&-", ">/dev/full"], ["json", "github"])
  func `diagnostics that can't be written to stdout are no success`(
    redirections: String, format: String
  ) throws {
    let site = try ScratchFolder.poor()
    let ending = try Program(
      "check", "--site", site.path, "--format", format, redirections: redirections
    ).run()
    #expect(ending.status == 3, "\(ending)")
  }

  /// The reader of a pipe has gone before the program begins, and nothing holds its signal back.
  @Test(arguments: [(1, 3), (2, 0)])
  func `a reader that goes away ends no run, and only a result that it misses is a failure`(
    stream: Int, status: Int32
  ) throws {
    let site = try ScratchFolder.poor()
    var program = Program("check", "--site", site.path, "--format", stream == 1 ? "json" : "text")
    let pipe = "'\(site["pipe"])'"
    program.preparation = "mkfifo \(pipe); true <\(pipe) & exec \(stream)>\(pipe); wait;"
    #if os(Linux)
      // A signal that the tests' own process ignores would be ignored by those that it starts.
      program.tracer = "env --default-signal=PIPE"
    #endif
    #expect(try program.run().status == status)
  }

  @Test(arguments: ["2>&-", "2>/dev/full"])
  func `wrong usage is 64 though nobody can read of it`(redirections: String) throws {
    #expect(try Program("--nonsense", redirections: redirections).run().status == 64)
  }
}
