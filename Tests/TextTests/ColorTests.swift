import Testing

@testable import Text

@Suite struct ColorTests {
  /// Worked out by another program from the definition of OKLab.
  @Test(arguments: [
    ("#17586b", "#72afc4"), ("#8a1538", "#f2788e"), ("#0000ff", "#76a2ff"), ("#1a7f37", "#60bc71"),
    ("#000000", "#a4a4a4"), ("#6b21a8", "#bd84ff"), ("#ffcc00", "#ffcc00"),
  ])
  func `a colour for dark grounds is lighter, of the same hue and as lively as screens show it`(
    text: String, expected: String
  ) throws {
    let color = try #require(Color(text))
    let grounds = try ["#0f1517", "#171f22"].map { try #require(Color($0)) }
    let light = color.lightened(on: grounds, contrast: 5.5)
    #expect(light.hex == expected)
    #expect(grounds.allSatisfy { light.contrast(to: $0) >= 5.5 })
  }

  @Test func `on a ground that is not dark it is as light as it can be`() throws {
    let (color, ground) = (try #require(Color("#17586b")), try #require(Color("#ffffff")))
    #expect(color.lightened(on: [ground], contrast: 5.5).contrast(to: ground) < 5.5)
  }
}
