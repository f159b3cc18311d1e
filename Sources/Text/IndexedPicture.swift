/// Pictures as PNG ([specification](https://www.w3.org/TR/png-3/)) whose pixels are numbers of a palette.
package enum IndexedPicture {
  /// How many colours a picture has; zero for one without a palette.
  package static func colours(of png: [UInt8]) -> Int { (palette(of: png)?.count ?? 0) / 3 }

  /// The same picture in other colours.
  ///
  /// - Parameters:
  ///   - png: The picture.
  ///   - colours: As many as it has.
  /// - Returns: The picture as it was if it has another number of colours.
  package static func recoloured(_ png: [UInt8], with colours: [Color]) -> [UInt8] {
    guard let place = palette(of: png), place.count == colours.count * 3 else { return png }
    let bytes = colours.flatMap(\.bytes)
    let checksum = checksum(Array("PLTE".utf8) + bytes)
    let end = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum >> $0) }
    return Array(png[..<place.lowerBound]) + bytes + end + png[(place.upperBound + 4)...]
  }

  /// Where the colours stand, three bytes each.
  private static func palette(of png: [UInt8]) -> Range<Int>? {
    // Behind the signature come chunks: length, name, content, checksum.
    var start = 8
    while start + 8 <= png.count {
      let length = png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let content = start + 8..<start + 8 + length
      guard content.upperBound + 4 <= png.count else { return nil }
      if png[start + 4..<start + 8].elementsEqual("PLTE".utf8) { return content }
      start = content.upperBound + 4
    }
    return nil
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
