import Foundation
import TestSupport
import Testing
import Text

@testable import HelpSite

/// Every folder in `Fixtures/broken` is a small site with mistakes and `expected-diagnostics.txt`.
///
/// Proves promise 21.
@Suite struct BrokenSiteTests {
  @Test(arguments: brokenSites)
  func `a broken site gives its expected diagnostics`(name: String) async throws {
    let site = brokenFolder + "/" + name
    let found = try await TrialSite.diagnostics(of: site)
    let text = PrintableText.lines(of: found.map(\.withHint))
    let golden = site + "/expected-diagnostics.txt"
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD_GOLDENS"] != nil {
      try Data(text.utf8).write(to: URL(filePath: golden))
      Issue.record("recorded \(golden)")
      return
    }
    let expected = try String(contentsOfFile: golden, encoding: .utf8)
    try #require(!expected.isEmpty)  // an empty golden would pass on a site without mistakes
    #expect(text == expected)
  }

  @Test func `messages are one clause in lower case without a full stop`() async throws {
    for name in brokenSites {
      for diagnostic in try await TrialSite.diagnostics(of: brokenFolder + "/" + name) {
        let message = diagnostic.message
        #expect(!message.hasSuffix("."), "\(message)")
        #expect(!message.contains("\n"), "\(message)")
        let first = try #require(message.first)
        // What begins with a capital is an abbreviation or a quoted name.
        #expect(!first.isUppercase || message.hasPrefix("U+"), "\(message)")
      }
    }
  }
}

extension PrintableText {
  /// Bidi controls in a file of the repository would fool its readers.
  fileprivate static func lines(of texts: [String]) -> String {
    texts.flatMap { $0.split(separator: "\n").map { of(String($0)) } }.joined(separator: "\n")
      + "\n"
  }
}

private let brokenFolder = packageRoot.appending(path: "Tests/HelpSiteTests/Fixtures/broken").path

private let brokenSites: [String] = {
  let names = try! FileManager.default.contentsOfDirectory(atPath: brokenFolder).sorted()
  precondition(!names.isEmpty, "no fixture in \(brokenFolder)")
  return names.filter { !$0.hasPrefix(".") }
}()
