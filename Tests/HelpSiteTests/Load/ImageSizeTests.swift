import TestSupport
import Testing

@testable import HelpSite

@Suite struct ImageSizeTests {
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 1, 0x2C, 0, 0, 0, 0xC8]
  static let gif: [UInt8] = Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0]
  /// Other segments stand before the frame header, one of which has a number like a frame's.
  static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xDB, 0, 3, 0]
    + [0xFF, 0xC4, 0, 9, 8, 0, 9, 0, 9, 9, 9]
    + [0xFF, 0xC2, 0, 17, 8, 0, 0xC8, 1, 0x2C, 3]
  static let lossy: [UInt8] =
    webp("VP8 ") + [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0]
  static let lossless: [UInt8] = webp("VP8L") + [0x2F, 0x2B, 0xC1, 0x31, 0, 0, 0, 0, 0, 0]
  static let extended: [UInt8] = webp("VP8X") + [0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]

  private static func webp(_ chunk: String) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array(("WEBP" + chunk).utf8) + [0, 0, 0, 0]
  }

  private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(8 + content.count)] + Array(type.utf8) + content
  }

  /// A track header of version 0 or 1, whose matrix has these scales.
  private static func film(_ version: UInt8, scale: UInt8, _ width: [UInt8], _ height: [UInt8])
    -> [UInt8]
  {
    let times = [UInt8](repeating: 9, count: version == 1 ? 32 : 20)
    let matrix = [0, scale, 0, 0] + [UInt8](repeating: 1, count: 12) + [0, scale, 0, 0]
    let header =
      [version, 0, 0, 7] + times + [UInt8](repeating: 9, count: 16) + matrix
      + [UInt8](repeating: 1, count: 16) + width + [0, 0] + height + [0, 0]
    let sound = box("trak", box("tkhd", [UInt8](repeating: 0, count: 84)))
    return box("ftyp", Array("isom".utf8)) + [0, 0, 0, 1] + Array("free".utf8)
      + [0, 0, 0, 0, 0, 0, 0, 17, 0] + box("moov", sound + box("trak", box("tkhd", header)))
  }

  static let mp4: [UInt8] = film(0, scale: 1, [1, 0x2C], [0, 0xC8])
  static let longTimes: [UInt8] = film(1, scale: 1, [1, 0x2C], [0, 0xC8])
  static let upright: [UInt8] = film(0, scale: 0, [0, 0xC8], [1, 0x2C])
  /// A segment without a length, with an element before the tracks, of which one is a sound's.
  static let webm: [UInt8] =
    [0x1A, 0x45, 0xDF, 0xA3, 0x81, 0] + [0x18, 0x53, 0x80, 0x67, 0x01]
    + [UInt8](repeating: 0xFF, count: 7) + [0x15, 0x49, 0xA9, 0x66, 0x40, 0x02, 1, 2]
    + [0x16, 0x54, 0xAE, 0x6B, 0x93, 0xAE, 0x83, 0xD7, 0x81, 2]
    + [0xAE, 0x8C, 0xD7, 0x81, 1, 0xE0, 0x87, 0xB0, 0x82, 1, 0x2C, 0xBA, 0x81, 0xC8]

  static let files: [(String, [UInt8])] = [
    ("mp4", mp4), ("mp4", longTimes), ("mp4", upright), ("webm", webm),
    ("png", png), ("gif", gif), ("jpg", jpeg), ("jpeg", jpeg), ("webp", lossy), ("webp", lossless),
    ("webp", extended),
  ]

  @Test(arguments: files)
  func `the header states the size`(pathExtension: String, bytes: [UInt8]) {
    let size = ImageSize(of: bytes + [0, 0], pathExtension: pathExtension)
    #expect(size == ImageSize(width: 300, height: 200))
  }

  @Test(arguments: files)
  func `a file that ends too soon has no size`(pathExtension: String, bytes: [UInt8]) {
    for length in 0..<bytes.count {
      let size = ImageSize(of: Array(bytes.prefix(length)), pathExtension: pathExtension)
      #expect(size == nil || size == ImageSize(width: 300, height: 200))
    }
    #expect(ImageSize(of: Array(bytes.prefix(8)), pathExtension: pathExtension) == nil)
  }

  @Test func `bytes at random are no crash`() {
    var generator = Xorshift()
    for (pathExtension, bytes) in Self.files + [("svg", Array("<svg viewBox=\"0 0 1 1\">".utf8))] {
      for _ in 0..<500 {
        var broken = bytes
        for _ in 0..<3 {
          let index = Int.random(in: broken.indices, using: &generator)
          broken[index] = .random(in: 0...255, using: &generator)
        }
        _ = ImageSize(of: broken, pathExtension: pathExtension)
      }
    }
  }

  @Test(arguments: [
    ("<svg width=\"24\" height=\"12\">", 24, 12), ("<svg width='24px' height='12px'>", 24, 12),
    ("<?xml version=\"1.0\"?>\n<!-- é -->\n<svg\n\twidth=\"24.6\"\n\theight=\"12\"\n>", 25, 12),
    ("<svg viewBox=\"0 0 48 32\">", 48, 32), ("<svg viewBox=\"0,0,48,32\">", 48, 32),
    ("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 48 32\">", 48, 32),
    ("<svg stroke-width=\"2\" viewBox=\"0 0 48 32\"><rect width=\"1\" height=\"1\"/>", 48, 32),
    ("<svg width=\"2em\" height=\"1em\" viewBox=\"-5 -5 10 20\">", 10, 20),
  ])
  func `a drawing states its size or its box`(text: String, width: Int, height: Int) {
    let size = ImageSize(of: Array(text.utf8), pathExtension: "svg")
    #expect(size == ImageSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "<svg>", "<svg", "<svg width=\"24\">", "<svg viewBox=\"0 0 24\">",
    "<svg width=24 height=24>",
    "<svg viewBox=\"0 0 -1 24\">", "<svg viewBox=\"0 0 nan inf\">", "<svg viewBox=\"0 0 1e9 1\">",
    "<svg width=\"-1e300\" height=\"5\">", "<svg width=\"-1e30px\" height=\"1\">",
    "<svg viewBox=\"0 0 -1e40 3\">", "<svg viewBox=\"0 0 0 0\">",
    "<rect width=\"1\" height=\"1\"/>",
  ])
  func `a drawing without a size has none`(text: String) {
    #expect(ImageSize(of: Array(text.utf8), pathExtension: "svg") == nil)
  }

  @Test func `what a name promises and bytes don't hold has no size`() {
    #expect(ImageSize(of: Self.gif, pathExtension: "png") == nil)
    #expect(ImageSize(of: Self.png, pathExtension: "pdf") == nil)
  }
}
