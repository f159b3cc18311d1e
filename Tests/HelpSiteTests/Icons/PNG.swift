@testable import Text

/// A picture of up to sixteen colours as PNG ([specification](https://www.w3.org/TR/png-3/)).
///
/// It is packed here and not by zlib, so that every build of the program makes the same bytes.
struct PNG: Sendable {
  let width: Int
  let height: Int
  private let palette: [Color]
  /// The numbers of the colours, line by line.
  private let pixels: [UInt8]

  /// - Parameters:
  ///   - width: In pixels, even.
  ///   - height: In pixels.
  ///   - palette: One to sixteen colours.
  ///   - pixels: The number in the palette of each pixel, line by line from the top left.
  init(width: Int, height: Int, palette: [Color], pixels: [UInt8]) {
    precondition(width.isMultiple(of: 2), "two pixels share a byte")
    precondition((1...16).contains(palette.count), "a pixel has four bits")
    precondition(pixels.count == width * height, "each pixel has a colour")
    self.width = width
    self.height = height
    self.palette = palette
    self.pixels = pixels
  }

  var bytes: [UInt8] {
    let header = Self.big(width) + Self.big(height) + [4, 3, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("PLTE", palette.flatMap(\.bytes))
      + Self.chunk("IDAT", Deflate.zlib(lines)) + Self.chunk("IEND", [])
  }

  /// Each line as its difference from the one above, which is nothing in most places.
  private var lines: [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity((width / 2 + 1) * height)
    var above = [UInt8](repeating: 0, count: width / 2)
    for y in 0..<height {
      lines.append(2)
      for x in 0..<width / 2 {
        let place = y * width + x * 2
        let byte = pixels[place] << 4 | pixels[place + 1]
        lines.append(byte &- above[x])
        above[x] = byte
      }
    }
    return lines
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return big(data.count) + named + big(Int(checksum(named)))
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1
      }
    }
  }
}
