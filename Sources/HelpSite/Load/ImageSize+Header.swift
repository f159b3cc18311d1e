extension ImageSize {
  /// The size that an image file states in its header.
  ///
  /// Read from PNG, GIF, JPEG, WebP and SVG (`width` and `height`, or `viewBox`), MP4 and WebM; `nil`
  /// for others and for files that end too soon.
  init?(of bytes: [UInt8], pathExtension: String) {
    let size: ImageSize? =
      switch pathExtension {
      case "png": Self.png(bytes)
      case "gif": Self.gif(bytes)
      case "jpg", "jpeg": Self.jpeg(bytes)
      case "webp": Self.webp(bytes)
      case "svg": Self.svg(bytes)
      case "mp4": Self.mp4(bytes)
      case "webm": Self.webm(bytes)
      default: nil
      }
    guard let size else { return nil }
    self = size
  }

  /// [PNG](https://www.w3.org/TR/png-3/#11IHDR): the first chunk is IHDR.
  private static func png(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return Self(width: bytes.bigEndian(at: 16, 4), height: bytes.bigEndian(at: 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return Self(width: bytes.littleEndian(at: 6, 2), height: bytes.littleEndian(at: 8, 2))
  }

  /// JPEG: the frame header (ITU T.81, B.2.2) stands behind other segments.
  private static func jpeg(_ bytes: [UInt8]) -> Self? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 <= bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        return Self(
          width: bytes.bigEndian(at: index + 7, 2), height: bytes.bigEndian(at: index + 5, 2))
      }
      index += marker == 0xFF ? 1 : 2 + bytes.bigEndian(at: index + 2, 2)
    }
    return nil
  }

  /// [WebP](https://developers.google.com/speed/webp/docs/riff_container): three kinds of chunk.
  private static func webp(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    switch bytes[15] {
    case UInt8(ascii: "X"):
      return Self(
        width: bytes.littleEndian(at: 24, 3) + 1, height: bytes.littleEndian(at: 27, 3) + 1)
    case UInt8(ascii: "L"):
      let bits = bytes.littleEndian(at: 21, 4)
      return Self(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    default:
      return Self(
        width: bytes.littleEndian(at: 26, 2) & 0x3FFF,
        height: bytes.littleEndian(at: 28, 2) & 0x3FFF)
    }
  }

  private static func svg(_ bytes: [UInt8]) -> Self? {
    guard let start = bytes.prefix(4_096).end(of: "<svg"),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    // One kind of white space makes attributes easy to find.
    let tag = bytes[start..<end].map { $0 < 0x20 ? 0x20 : $0 }[...]
    if let width = attribute("width", of: tag).flatMap(pixels),
      let height = attribute("height", of: tag).flatMap(pixels)
    {
      return Self(width: width, height: height)
    }
    let box = attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," } ?? []
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return Self(width: width, height: height)
  }

  private static func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> Substring? {
    guard let start = tag.end(of: " \(name)="), start < tag.endIndex else { return nil }
    let quote = tag[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    return Substring(decoding: tag[(start + 1)...].prefix { $0 != quote }, as: UTF8.self)
  }

  /// Whole pixels of `24`, `24.5` or `24px`; other units say nothing about pixels.
  private static func pixels(_ text: Substring) -> Int? {
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    return Double(number).flatMap { (0..<1e6).contains($0) ? Int($0.rounded()) : nil }
  }
}

extension ArraySlice<UInt8> {
  /// The place behind the first `needle`.
  fileprivate func end(of needle: String) -> Int? {
    indices.first { self[$0...].starts(with: needle.utf8) }.map { $0 + needle.utf8.count }
  }
}

extension [UInt8] {
  fileprivate func bigEndian(at offset: Int, _ length: Int) -> Int {
    self[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func littleEndian(at offset: Int, _ length: Int) -> Int {
    self[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
