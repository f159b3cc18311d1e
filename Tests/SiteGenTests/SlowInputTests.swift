import Foundation
import TestSupport
import Testing

/// Inputs that libcmark 0.30 or libyaml 0.2 would take minutes over end in time in proportion, or
/// by the name of the limit that they break (promise 20).
@Suite(.serialized) struct SlowInputTests {

  private static let brackets =
    "5:1: error: a paragraph has more than 1000 opening brackets [markdown.limit]"
  private static let containers =
    "5:1: error: lists and quotes nest deeper than 32 levels [markdown.limit]"
  private static let marks =
    "5:1: error: blocks and marks nest deeper than 100 levels [markdown.limit]"

  /// CVE-2023-22486, CVE-2023-24824 and their like; then what libcmark does in linear time.
  ///
  /// Each with the diagnostic that it must end with.
  static let bodies: [(RepeatedText, String?)] = [
    (RepeatedText("images that don't end", "![[]()", count: 160_000), brackets),
    (RepeatedText("quotes", ">", next: "a*", count: 300_000), containers),
    (RepeatedText("bullets", "- ", middle: "x", next: "\n", count: 300_000), containers),
    (
      RepeatedText(
        "bullets in a quote", start: "> ", "- ", middle: "x\n", next: ">\n", count: 200_000),
      containers
    ),
    (
      RepeatedText("links to one definition", start: "[a]: /x\n\n", "[a] ", count: 200_000),
      brackets.replacing("5:1", with: "7:1")
    ),
    (RepeatedText("brackets", "[", count: 1_000_000), brackets),
    (RepeatedText("stars", "*", middle: "a", next: "*", count: 500_000), marks),
    (RepeatedText("comments", "<!--", count: 250_000), nil),
    (RepeatedText("instructions", "<?", count: 500_000), nil),
    (RepeatedText("sections of data", "<![CDATA", count: 130_000), brackets),
    (RepeatedText("declarations", "<!A", count: 300_000), nil),
    (RepeatedText("backticks", "`", middle: "a", next: "``", count: 300_000), nil),
    (RepeatedText("underscores", "_", count: 1_000_000), nil),
    (RepeatedText("closing brackets", "]", count: 1_000_000), nil),
  ]

  private static let depth = "error: lists and mappings are nested more than 32 deep"
  private static let key =
    "1:3: error: a key must be text, not a list or a mapping; text that starts with '{' or '[' needs quotes"
  private static let anchor =
    "1:3: error: text that starts with '&' needs quotes, and anchors are not allowed"

  /// Each as the first line of its file, with the diagnostic less its id.
  static let data = [
    (RepeatedText("lists", "[", count: 1_000_000), "1:33: " + depth),
    (RepeatedText("lists of mappings", "[{", count: 500_000), key),
    (RepeatedText("mappings", "{a: ", count: 250_000), "1:129: " + depth),
    (RepeatedText("anchors", "- &a x\n", count: 32_000), anchor),
    (RepeatedText("a block in a block", "- ", end: "x", count: 400_000), "1:65: " + depth),
  ]

  @Test(arguments: bodies)
  func `a page that libcmark is slow with takes time in proportion`(
    text: RepeatedText, finding: String?
  ) throws {
    try expect(finding, upTo: text.count, in: "content/en/slow.md") { count in
      "---\ntitle: T\n---\n\n" + text.text(count) + "\n"
    }
  }

  @Test(arguments: data)
  func `a data file that libyaml is slow with takes time in proportion`(
    text: RepeatedText, finding: String
  ) throws {
    let finding = finding + " [config.syntax]"
    try expect(finding, upTo: text.count, in: "content/facts.yaml", text.text(_:))
  }

  @Test(arguments: data)
  func `a head that libyaml is slow with takes time in proportion`(
    text: RepeatedText, finding: String
  ) throws {
    let finding = "2" + finding.dropFirst() + " [front-matter.syntax]"
    try expect(finding, upTo: 60_000, in: "content/en/slow.md") { count in
      "---\n" + text.text.prefix(count) + "\n---\n\nA\n"
    }
  }

  /// Files of a site by a count of their lines, and what the check must say of them.
  struct Crowd: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let count: Int
    let id: String?
    let files: @Sendable (Int) -> [String: String]

    init(
      _ name: String, upTo count: Int, _ id: String? = nil,
      _ files: @escaping @Sendable (Int) -> [String: String]
    ) {
      testDescription = name
      self.count = count
      self.id = id
      self.files = files
    }

    func site(_ count: Int) throws -> ScratchFolder {
      let site = try ScratchFolder.sound(languages: ["en", "it"])
      for (path, text) in files(count) { try site.write(path, text) }
      return site
    }
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n\n" }.joined()
  }

  /// What once was looked for in all the rest of the page, each time.
  static let crowds = [
    Crowd("links to headings that aren't there", upTo: 5_000, "link.fragment") { count in
      ["content/en/p.md": page("T", lines(count) { "## a \($0)\n\n[a](#zz\($0))" })]
    },
    Crowd("questions that the original hasn't", upTo: 5_000) { count in
      [
        "content/en/p.md": page("T", lines(count) { "## A {#a\($0)}\n\nA" }),
        "content/it/p.md": page("T", lines(count) { "## A {#b\($0)}\n\nB" }),
      ]
    },
    Crowd("quantities in a line", upTo: 30_000) { count in
      [
        "content/facts.yaml": "f: {percent: 5}\n",
        "content/en/p.md": page("T", String(repeating: "1% ", count: count)),
      ]
    },
    Crowd("risks of questions that aren't there", upTo: 4_000, "front-matter.risk") { count in
      [
        "content/en/p.md": page(
          "T", front: "risks:\n" + (0..<count).map { "  zz\($0): legal\n" }.joined(),
          lines(2 * count) { "## A {#a\($0)}\n\nA" })
      ]
    },
    Crowd("questions with their translations", upTo: 25_000) { count in
      [
        "content/en/p.md": page("T", lines(count) { "## A {#a\($0)}\n\nA" }),
        "content/it/p.md": page("T", lines(count) { "## A {#a\($0)}\n\nB" }),
      ]
    },
  ]

  @Test(arguments: crowds)
  func `what refers to each other is found in time in proportion`(crowd: Crowd) throws {
    let ending = try check(crowd.site(crowd.count))
    let id = firstError(in: ending)?.split(separator: " ").last.map(String.init)
    #expect(id == crowd.id.map { "[\($0)]" })
    try expectGrowth(upTo: crowd.count, of: crowd.site)
  }

  /// The site with the largest of these texts in a file must have this error first, if any.
  private func expect(
    _ finding: String?, upTo count: Int, in file: String, _ text: (Int) -> String
  ) throws {
    func site(_ count: Int) throws -> ScratchFolder {
      let site = try ScratchFolder.sound()
      try site.write(file, text(count))
      return site
    }
    let ending = try check(site(count))
    #expect(ending.status == (finding == nil ? 0 : 1), "\(ending.errors.prefix(500))")
    #expect(firstError(in: ending) == finding.map { "\(file):\($0)" })
    try expectGrowth(upTo: count, of: site)
  }

  private func expectGrowth(upTo count: Int, of site: (Int) throws -> ScratchFolder) throws {
    let growth = try Growth(ofCost: processorTime(of:), upTo: count, of: site)
    #expect(growth.isInProportion)
  }

  private func check(_ site: ScratchFolder) throws -> Program.Ending {
    var program = Program("check")
    program.folder = site.path
    return try program.run()
  }

  private func processorTime(of site: ScratchFolder) throws -> Double {
    try Program("check", "--site", site.path).processorTime()
  }

  private func firstError(in ending: Program.Ending) -> String? {
    ending.errors.split(separator: "\n").first { $0.contains(": error: ") }.map(String.init)
  }
}
