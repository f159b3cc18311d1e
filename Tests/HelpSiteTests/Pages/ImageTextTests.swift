import TestSupport
import Testing

@testable import HelpSite

@Suite struct ImageTextTests {
  private func findings(_ image: String) async throws -> [String] {
    try await TrialSite(body: image, ["content/assets/a.png": ""]).findings()
      .filter { $0.contains("image.") }
  }

  @Test(arguments: ["![](../assets/a.png)", "![ ](../assets/a.png)", "![\\\n](../assets/a.png)"])
  func `a picture without text in its place is a warning`(image: String) async throws {
    #expect(
      try await findings("x \(image)") == [
        "content/en/page.md:4:3: warning: the picture '../assets/a.png' has no text in its place"
          + " [image.no-alt]\n  hint: say what it shows: ![what it shows](../assets/a.png)"
      ])
  }

  @Test(arguments: ["![a](../assets/a.png)", "![*a*](../assets/a.png)", "![`a`](../assets/a.png)"])
  func `a picture with text is none`(image: String) async throws {
    #expect(try await findings(image) == [])
  }
}
