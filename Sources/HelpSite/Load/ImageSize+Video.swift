/// The sizes of films.
extension ImageSize {
  /// [MP4](https://www.iso.org/standard/83102.html) (ISO/IEC 14496-12, 8.3.2): the first track with
  /// a size, as it is shown.
  static func mp4(_ bytes: [UInt8]) -> Self? {
    let tracks = boxes("moov", in: bytes[...]).flatMap { boxes("trak", in: $0) }
    return tracks.lazy.flatMap { boxes("tkhd", in: $0) }.compactMap(trackSize).first
  }

  private static func trackSize(_ header: ArraySlice<UInt8>) -> Self? {
    // Version 1 has times of eight bytes.
    let end = header.startIndex + (header.first == 1 ? 88 : 76)
    guard end + 8 <= header.endIndex else { return nil }
    // Fractions are the lower 16 bits.
    let (width, height) = (header.bigEndian(at: end, 2), header.bigEndian(at: end + 4, 2))
    // What a telephone took upright is turned by a matrix without scales.
    let isTurned = header.bigEndian(at: end - 36, 4) == 0 && header.bigEndian(at: end - 20, 4) == 0
    return isTurned ? Self(width: height, height: width) : Self(width: width, height: height)
  }

  /// What boxes of a type hold.
  private static func boxes(_ type: String, in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start + 8 <= bytes.endIndex {
      var (size, head) = (bytes.bigEndian(at: start, 4), 8)
      if size == 1, start + 16 <= bytes.endIndex {
        // No file is read whose size needs more than the lower four bytes.
        (size, head) = (bytes.bigEndian(at: start + 12, 4), 16)
      }
      let end = size == 0 ? bytes.endIndex : start + size
      guard end >= start + head, end <= bytes.endIndex else { break }
      if bytes[(start + 4)..<(start + 8)].elementsEqual(type.utf8) {
        found.append(bytes[(start + head)..<end])
      }
      start = end
    }
    return found
  }

  /// [WebM](https://www.webmproject.org/docs/container/): Segment, Tracks, TrackEntry, Video.
  static func webm(_ bytes: [UInt8]) -> Self? {
    let tracks = elements(0x1853_8067, in: bytes[...]).flatMap { elements(0x1654_AE6B, in: $0) }
    let videos = tracks.flatMap { elements(0xAE, in: $0) }.flatMap { elements(0xE0, in: $0) }
    return videos.lazy.compactMap { video in
      guard let width = elements(0xB0, in: video).first,
        let height = elements(0xBA, in: video).first
      else { return nil }
      return Self(width: number(width), height: number(height))
    }.first
  }

  /// What elements of a kind hold; those without a length go to the end.
  private static func elements(_ id: Int, in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let own = variable(&rest, withMark: true), let size = variable(&rest, withMark: false) {
      let content = rest.prefix(size)
      if own == id { found.append(content) }
      rest = rest[content.endIndex...]
    }
    return found
  }

  /// A number whose first byte states its length ([RFC 8794, 4](https://www.rfc-editor.org/rfc/rfc8794#section-4)).
  private static func variable(_ bytes: inout ArraySlice<UInt8>, withMark: Bool) -> Int? {
    guard let first = bytes.first else { return nil }
    let length = first.leadingZeroBitCount + 1
    guard length <= (withMark ? 4 : 8), bytes.count >= length else { return nil }
    let start = withMark ? Int(first) : Int(first) & (0xFF >> length)
    defer { bytes = bytes.dropFirst(length) }
    return bytes.prefix(length).dropFirst().reduce(start) { $0 << 8 | Int($1) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count > 4 ? 0 : bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func bigEndian(at offset: Int, _ length: Int) -> Int {
    self[offset..<(offset + length)].reduce(0) { $0 << 8 | Int($1) }
  }
}
