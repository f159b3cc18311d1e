import Foundation
import Testing

/// Inputs that libcmark 0.30 or libyaml 0.2 would take minutes over end at once, by the name of
/// the limit that they break (promise 20).
@Suite(.serialized) struct SlowInputTests {
  /// A text made of parts over and over, and the diagnostic that it must end with.
  struct Input: CustomTestStringConvertible, Sendable {
    let name: String
    var start = ""
    let unit: String
    var middle = ""
    var unitBehind = ""
    let count: Int
    var finding: String?

    var text: String {
      start + String(repeating: unit, count: count) + middle
        + String(repeating: unitBehind, count: count)
    }
    var testDescription: String { name }
  }

  private static let brackets =
    "5:1: error: a paragraph has more than 1000 opening brackets [markdown.limit]"
  private static let containers =
    "5:1: error: lists and quotes nest deeper than 32 levels [markdown.limit]"
  private static let marks =
    "5:1: error: blocks and marks nest deeper than 100 levels [markdown.limit]"

  /// CVE-2023-22486, CVE-2023-24824 and their like; then what libcmark does in linear time.
  static let bodies = [
    Input(name: "images that don't end", unit: "![[]()", count: 160_000, finding: brackets),
    Input(name: "quotes", unit: ">", unitBehind: "a*", count: 300_000, finding: containers),
    Input(
      name: "bullets", unit: "- ", middle: "x", unitBehind: "\n", count: 300_000,
      finding: containers),
    Input(
      name: "bullets in a quote", start: "> ", unit: "- ", middle: "x\n", unitBehind: ">\n",
      count: 200_000, finding: containers),
    Input(
      name: "links to one definition", start: "[a]: /x\n\n", unit: "[a] ", count: 200_000,
      finding: brackets.replacing("5:1", with: "7:1")),
    Input(name: "brackets", unit: "[", count: 1_000_000, finding: brackets),
    Input(name: "stars", unit: "*", middle: "a", unitBehind: "*", count: 500_000, finding: marks),
    Input(name: "comments", unit: "<!--", count: 250_000),
    Input(name: "instructions", unit: "<?", count: 500_000),
    Input(name: "sections of data", unit: "<![CDATA", count: 130_000, finding: brackets),
    Input(name: "declarations", unit: "<!A", count: 300_000),
    Input(name: "backticks", unit: "`", middle: "a", unitBehind: "``", count: 300_000),
    Input(name: "underscores", unit: "_", count: 1_000_000),
    Input(name: "closing brackets", unit: "]", count: 1_000_000),
  ]

  private static let depth = "error: lists and mappings are nested more than 32 deep"
  private static let key = "1:3: error: a key must be text, not a list or a mapping"
  private static let anchor =
    "1:3: error: text that starts with '&' needs quotes, and anchors are not allowed"

  /// Each as the first line of its file, without the id.
  static let data = [
    Input(name: "lists", unit: "[", count: 1_000_000, finding: "1:33: " + depth),
    Input(name: "lists of mappings", unit: "[{", count: 500_000, finding: key),
    Input(name: "mappings", unit: "{a: ", count: 250_000, finding: "1:129: " + depth),
    Input(name: "anchors", unit: "- &a x\n", count: 32_000, finding: anchor),
    Input(
      name: "a block in a block", unit: "- ", middle: "x", count: 400_000, finding: "1:65: " + depth
    ),
  ]

  @Test(arguments: bodies)
  func `a page that libcmark is slow with ends by a limit's name or is built`(input: Input) throws {
    let site = try ScratchSite.sound()
    try site.write("content/en/slow.md", "---\ntitle: T\n---\n\n" + input.text + "\n")
    try expect(input, of: site, in: "content/en/slow.md:")
  }

  @Test(arguments: data)
  func `a data file that libyaml is slow with ends by a limit's name`(input: Input) throws {
    let site = try ScratchSite.sound()
    try site.write("content/facts.yaml", input.text)
    var input = input
    input.finding = input.finding.map { $0 + " [config.syntax]" }
    try expect(input, of: site, in: "content/facts.yaml:")
  }

  @Test(arguments: data)
  func `so does the head of a page`(input: Input) throws {
    let site = try ScratchSite.sound()
    try site.write("content/en/slow.md", "---\n" + input.text.prefix(60_000) + "\n---\n\nA\n")
    var input = input
    input.finding = input.finding.map { "2" + $0.dropFirst() + " [front-matter.syntax]" }
    try expect(input, of: site, in: "content/en/slow.md:")
  }

  /// Files of a site, each far below what a page may have, and what the check must say of them.
  struct Crowd: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let files: [String: String]
    let id: String?

    init(_ name: String, _ files: [String: String], _ id: String?) {
      testDescription = name
      self.files = files
      self.id = id
    }
  }

  private static func page(_ body: String, risks: String = "") -> String {
    "---\ntitle: T\n\(risks)---\n\n\(body)\n"
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n\n" }.joined()
  }

  /// What once was looked for in all the rest of the page, each time.
  static let crowds = [
    Crowd(
      "links to headings that aren't there",
      ["content/en/p.md": page(lines(5_000) { "## a \($0)\n\n[a](#zz\($0))" })], "link.fragment"),
    Crowd(
      "questions that the original hasn't",
      [
        "content/en/p.md": page(lines(5_000) { "## A {#a\($0)}\n\nA" }),
        "content/it/p.md": page(lines(5_000) { "## A {#b\($0)}\n\nB" }),
      ], nil),
    Crowd(
      "quantities in a line",
      [
        "content/facts.yaml": "f: {percent: 5}\n",
        "content/en/p.md": page(String(repeating: "1% ", count: 30_000)),
      ], nil),
    Crowd(
      "risks of questions that aren't there",
      [
        "content/en/p.md": page(
          lines(8_000) { "## A {#a\($0)}\n\nA" },
          risks: "risks:\n" + (0..<4_000).map { "  zz\($0): legal\n" }.joined())
      ], "front-matter.risk"),
    Crowd(
      "questions with their translations",
      [
        "content/en/p.md": page(lines(25_000) { "## A {#a\($0)}\n\nA" }),
        "content/it/p.md": page(lines(25_000) { "## A {#a\($0)}\n\nB" }),
      ], nil),
  ]

  @Test(arguments: crowds)
  func `what refers to each other is found in time`(crowd: Crowd) throws {
    let site = try ScratchSite.sound(languages: ["en", "it"])
    for (path, text) in crowd.files { try site.write(path, text) }
    let start = ContinuousClock.now
    let ending = try Program("check", "--site", site.path).run()
    #expect(ContinuousClock.now - start < .seconds(20))
    let first = ending.errors.split(separator: "\n").first { $0.contains(": error: ") }
    #expect(first?.split(separator: " ").last.map(String.init) == crowd.id.map { "[\($0)]" })
  }

  /// Ten times what is promised: the code isn't optimised, and other tests run beside it.
  private func expect(_ input: Input, of site: ScratchSite, in file: String) throws {
    let start = ContinuousClock.now
    let ending = try Program("check", "--site", site.path).run()
    #expect(ContinuousClock.now - start < .seconds(20))
    let first = ending.errors.split(separator: "\n").first { $0.contains(": error: ") }
    #expect(ending.status == (input.finding == nil ? 0 : 1), "\(ending.errors.prefix(500))")
    guard let finding = input.finding else { return #expect(first == nil) }
    #expect(first.map(String.init) == file + finding)
  }
}
