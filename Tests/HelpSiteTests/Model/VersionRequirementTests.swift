import Testing

@testable import HelpSite

@Suite struct VersionRequirementTests {
  @Test(arguments: [
    (">= 0.2", ["0.2.0", "0.2.7", "0.10.0", "1.0.0"], ["0.1.9", "0.1.0"]),
    (">=0.2.1", ["0.2.1", "0.3.0"], ["0.2.0"]),
    ("0.2", ["0.2.0", "0.2.9"], ["0.1.9", "0.3.0", "0.20.0"]),
    ("1", ["1.0.0", "1.9.3"], ["0.9.9", "2.0.0", "10.0.0"]),
    ("0.2.1", ["0.2.1"], ["0.2.0", "0.2.2", "0.2.10"]),
    (">= 0.2, < 0.4", ["0.2.0", "0.3.9"], ["0.1.0", "0.4.0", "1.0.0"]),
    (" < 1 ,>= 0.3 ", ["0.3.0", "0.99.0"], ["1.0.0", "0.2.9"]),
  ])
  func `versions are compared number by number`(
    text: String, admitted: [String], refused: [String]
  ) throws {
    let requirement = try #require(VersionRequirement(text))
    for version in admitted { #expect(requirement.admits(version), "\(version)") }
    for version in refused { #expect(!requirement.admits(version), "\(version)") }
  }

  @Test(arguments: [
    "", " ", ",", ">=", "> 0.2", "<= 0.2", "^0.2", "~> 0.2", "0.2.x", "v0.2", "0.2,", "0.2.1.0",
    ".2",
    "0.2 < 0.4", "0.2-beta", ">= 9999999999", "٠.٢",
  ])
  func `another form names no versions`(text: String) {
    #expect(VersionRequirement(text) == nil)
  }

  @Test func `the program's own version has three numbers`() {
    #expect(ToolVersion.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil)
  }
}
