import Foundation
import TestSupport
import Testing

@testable import HelpSite

/// What pages are built of survives a translation of all their words.
@Suite struct ConstructTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h1z\"/></svg>\n"

  private static let english = """
    Words with **strong [link *so*](https://example.com/) inside**, ``code ` tick``, \\*escaped\\*
    signs and a [reference].

    <!-- for authors alone -->

    ## How? {#how}

    - tight
      - nested
    - list

    3. loose

       second paragraph

       ```sh
       code
       ```

    4. next

    - > quoted in a list

    | Head | Other |
    |:--|--:|
    | a \\| b | `c\\|d` |

    [![A box](../assets/box.svg)](https://example.com/b) and a line\\
    that breaks

    ### A heading with an id {#part}

    Last words.

    [reference]: https://example.com/r "A title"
    """

  private static let italian = """
    T Words with **strong [link *so*](https://example.com/) inside**, ``code ` tick``, \\*escaped\\* \
    signs and a [reference](https://example.com/r "T A title").

    <!-- for authors alone -->

    ## T How? {#how}

    - T tight
      - T nested
    - T list

    3. T loose

       T second paragraph

       ```sh
       code
       ```

    4. T next

    - > T quoted in a list

    | T Head | T Other |
    |:--|--:|
    | T a \\| b | `c\\|d` |

    T [![T A box](../assets/box.svg)](https://example.com/b) and a line\\
    that breaks

    ### T A heading with an id {#part}

    T Last words.

    [reference]: https://example.com/r "A title"
    """

  private func site(_ italian: String?) throws -> ExchangeSite {
    try ExchangeSite(Self.english, italian, files: ["content/assets/box.svg": Self.drawing])
  }

  private func translated(_ site: ExchangeSite) async throws -> String {
    try await site.export(.xliff).replacing(/<source>(.*?)<\/source>/) {
      "\($0.0)<target>T \($0.1)</target>"
    }
  }

  @Test func `each construct survives in a page that is made of the original`() async throws {
    let site = try site(nil)
    let report = try await site.take(try await translated(site), .xliff)
    #expect(report.units.filter { $0.outcome != .taken }.map(\.id) == [], "\(report.diagnostics)")
    #expect(site.italian.components(separatedBy: "---\n\n").last == Self.italian + "\n")
  }

  @Test func `what came out goes in again without a change`() async throws {
    let site = try site(Self.italian)
    let before = try site.files()
    let report = try await site.take(try await site.export(), .po)
    #expect(
      report.units.filter { $0.outcome != .unchanged }.map(\.id) == [], "\(report.diagnostics)")
    #expect(try site.files() == before)
  }

  @Test func `a sentence is one text, whatever stands in it`() async throws {
    let catalog = try await site(nil).export()
    #expect(
      catalog.contains(
        "msgid \"Words with **strong [link *so*]({link1}) inside**, {code1}, \\\\*escaped\\\\* signs and "
          + "a [reference]({link2}).\"\n"))
    #expect(
      catalog.contains("msgid \"\"\n\"[![]({image1})]({link1}) and a line\\n\"\n\"that breaks\"\n"))
  }
}
