import Files
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 20 for what is printed.
@Suite struct ManyDiagnosticsTests {
  /// Findings at each word of one line.
  private static func found(_ count: Int) -> [Diagnostic] {
    (0..<count).map { index in
      Diagnostic(
        warning: "link.nowhere",
        at: SourceLocation(file: "a.md", line: 1, column: 10 * index + 2), "text", hint: "hint")
    }
  }

  private static func site(_ count: Int) throws -> ScratchFolder {
    try ScratchFolder(["a.md": String(repeating: "<ü>x</b> ", count: count) + "\n"])
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `many findings on one line are printed in time in proportion`(
    format: DiagnosticFormat
  ) throws {
    let scratch = try Self.site(4_000)
    let folder = try SourceFolder(scratch.path)
    let growth = Growth(upTo: 4_000, of: Self.found) { found in
      _ = format.text(of: found, site: folder)
    }
    #expect(growth.isInProportion, "\(growth)")
  }

  @Test func `many findings on one line are compared in time in proportion`() throws {
    let scratch = try Self.site(4_000)
    let folder = try SourceFolder(scratch.path)
    let growth = Growth(upTo: 4_000, of: Self.found) { found in
      let baseline = Baseline(of: found, site: folder)
      #expect(baseline.compare(found, site: folder).new.isEmpty)
    }
    #expect(growth.isInProportion, "\(growth)")
  }

  @Test func `columns of one line are counted from any place`() throws {
    let scratch = try ScratchFolder(["a.md": "äöü x\n"])
    var lines = SourceLines(site: try SourceFolder(scratch.path))
    for (column, start) in [(1, 1), (3, 2), (8, 5), (5, 3), (99, 6)] {
      let place = SourceLocation(file: "a.md", line: 1, column: column)
      #expect(lines.columns(at: place) == (start, 6))
    }
    #expect(lines.columns(at: SourceLocation(file: "b.md", line: 3, column: 4)) == (4, 4))
  }
}
