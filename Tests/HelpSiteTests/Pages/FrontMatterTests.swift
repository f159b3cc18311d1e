import Testing

@testable import HelpSite

@Suite struct FrontMatterTests {
  private func split(_ text: String) throws(FrontMatter.Malformed) -> (String, String, Int) {
    let bytes = Array(text.utf8)
    let parts = try FrontMatter(splitting: bytes)
    return (
      String(decoding: bytes[parts.yaml], as: UTF8.self),
      String(decoding: bytes[parts.body], as: UTF8.self), parts.bodyLineOffset
    )
  }

  @Test(arguments: [
    ("---\na: b\n---\ntext\n", "a: b\n", "text\n", 3), ("---\n---\n", "", "", 2),
    ("---\n---", "", "", 2), ("---\na: b\n---", "a: b\n", "", 3),
    // Spaces behind a fence can't be seen, so they don't count.
    ("--- \na: b\n---\t\ntext", "a: b\n", "text", 3),
    // Dashes in a value, and more or fewer of them, are no fence.
    (
      "---\na: |\n  ---\n ---\n----\n--\n---x\n---\ntext", "a: |\n  ---\n ---\n----\n--\n---x\n",
      "text", 8
    ),
    ("---\na: b\n---\n---\n# no fence\n", "a: b\n", "---\n# no fence\n", 3),
    ("---\n\n\n---\n\n\ntext", "\n\n", "\n\ntext", 4),
  ])
  func `two lines of three dashes fence it`(
    text: String, yaml: String, body: String, offset: Int
  ) throws {
    let parts = try split(text)
    #expect(parts.0 == yaml)
    #expect(parts.1 == body)
    #expect(parts.2 == offset)
  }

  @Test(arguments: [
    "", "\n", "text", "\n---\na: b\n---\n", " ---\n---\n", "----\n---\n", "--\n", "***\n",
  ])
  func `a page begins with a fence`(text: String) {
    #expect(throws: FrontMatter.Malformed.missingOpeningFence) { try split(text) }
  }

  @Test(arguments: [
    "---", "---\n", "---\na: b\n", "---\na: b\n ---\n", "---\na: b\n...\n", "---\n--- x\n",
  ])
  func `a fence ends it`(text: String) {
    #expect(throws: FrontMatter.Malformed.missingClosingFence) { try split(text) }
  }
}
