import Testing

@testable import HelpSite
@testable import Text

@Suite struct PNGTests {
  private let white = Color("#ffffff")!
  private let black = Color("#000000")!

  /// Made by another program, whose data zlib unpacks.
  @Test func `a picture is a header, a palette, its lines and an end`() {
    let picture = PNG(width: 2, height: 1, palette: [black, white], pixels: [1, 0])
    #expect(
      picture.bytes == [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
        0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 1, 4, 3, 0, 0, 0,
        0x06, 0x0C, 0x62, 0xB9,
        0, 0, 0, 6, 0x50, 0x4C, 0x54, 0x45, 0, 0, 0, 255, 255, 255, 0xA5, 0xD9, 0x9F, 0xDD,
        0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x01, 0x63, 0x12, 0x00, 0x00, 0x00,
        0x16, 0x00, 0x13, 0xE0, 0x14, 0xBA, 0xFE,
        0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
      ])
  }

  @Test func `what repeats itself takes little`() {
    let pixels = [UInt8](repeating: 3, count: 180 * 180)
    let palette = [black, white, black, white]
    #expect(PNG(width: 180, height: 180, palette: palette, pixels: pixels).bytes.count < 1_500)
  }

  @Test(arguments: [("#17586b", "#ffffff"), ("#8a1538", "#ffffff"), ("#ffdd00", "#182226")])
  func `the theme's picture is its drawing in the colours of the brand`(
    brand: String, mark: String
  ) throws {
    let (brand, mark) = (try #require(Color(brand)), try #require(Color(mark)))
    let drawn = TouchIconDrawing.picture(ground: brand, mark: mark).bytes
    #expect(ThemeIcon(brand: brand).picture == drawn)
  }

  @Test func `a picture without a palette, or with another, stays as it is`() {
    let picture = PNG(width: 2, height: 1, palette: [black, white], pixels: [1, 0]).bytes
    #expect(IndexedPicture.colours(of: picture) == 2)
    #expect(IndexedPicture.recoloured(picture, with: [white]) == picture)
    for cut in 0..<picture.count {
      #expect(IndexedPicture.colours(of: Array(picture[..<cut])) <= 2)
    }
    #expect(
      IndexedPicture.recoloured(picture, with: [white, black])
        == PNG(width: 2, height: 1, palette: [white, black], pixels: [1, 0]).bytes)
  }
}
