import Testing

@testable import Text

@Suite struct OutputPathTests {
  @Test func `names that differ in how an accent is written are two`() {
    let composed = OutputPath("caf\u{E9}/index.html")
    let decomposed = OutputPath("cafe\u{301}/index.html")
    #expect(composed != decomposed)
    #expect(composed == OutputPath("caf\u{E9}/index.html"))
    #expect(Set([composed, decomposed]).count == 2)
  }
}
