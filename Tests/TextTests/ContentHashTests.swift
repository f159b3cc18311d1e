import Testing

@testable import Text

@Suite struct ContentHashTests {
  /// The values of the reference implementation, XXH3 with 128 bits and seed 0.
  @Test(arguments: [
    ("", "99aa06d3014798d86001c324468d497f"), ("a", "a96faf705af16834e6c632b61e964e1f"),
    ("abc", "06b05ab6733a618578af5f94892f3950"),
  ])
  func `a hash is the same on every machine and in every run`(text: String, hex: String) {
    let hash = ContentHash(of: Array(text.utf8))
    #expect(hash.hex == hex)
    #expect(hash.short == hex.prefix(10))
  }

  @Test func `one byte more is another hash`() {
    let hashes = (0...300).map { ContentHash(of: [UInt8](repeating: 0, count: $0)) }
    #expect(Set(hashes).count == hashes.count)
    #expect(Set(hashes.map(\.short)).count == hashes.count)
    #expect(hashes.allSatisfy { $0.hex.utf8.count == 32 })
  }
}
