import Foundation
import TestSupport
import Testing

/// Compares the workflows that the guide for developers tells to copy with the Makefile.
@Suite struct WorkflowTests {
  @Test func `the trials of each night are targets of the Makefile, the same everywhere`() throws {
    let nights = try GuidePage("CONTRIBUTING.md").blocks.filter { $0.language == "yaml" }.map(
      \.text)
    #expect(nights.count == 2)
    let github = try #require(nights.first).matches(of: /\n +- ([a-z-]+)(?: SECONDS=\d+)?(?=\n)/)
      .map { String($0.1) }
    let list = try #require(nights.last?.firstMatch(of: /TRIAL: \[(.+)\]/)).1
    #expect(github == list.split(separator: ", ").map(String.init))
    #expect(Set(github).isSuperset(of: ["faults", "abuse", "fuzz"]))
    let makefile = try String(
      contentsOf: packageRoot.appending(path: "Makefile"), encoding: .utf8)
    for target in github { #expect(makefile.contains("\n\(target): "), "\(target)") }
  }
}
