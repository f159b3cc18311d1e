import Text

/// One function per place; each copies runs of harmless bytes at once.
extension ByteBuffer {
  /// Appends text without markup, for HTML text and quoted attribute values.
  mutating func appendMarkup(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let memory = UnsafeRawBufferPointer(bytes)
    var from = 0
    var index = 0
    while index < memory.count {
      // The last eight may begin before `index`.
      let start = min(index, memory.count - 8)
      if start >= 0, !Self.hasMarkup(memory.loadUnaligned(fromByteOffset: start, as: UInt64.self)) {
        index = start + 8
        continue
      }
      for place in index..<min(index + 8, memory.count) where Self.isMarkup(base[place]) {
        append(base + from, count: place - from)
        appendReference(base[place])
        from = place + 1
      }
      index += 8
    }
    append(base + from, count: memory.count - from)
  }

  /// Whether one of eight bytes is markup.
  @inline(__always)
  private static func hasMarkup(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // 26 and 27 differ in one bit, and so do 3C and 3E.
    let ampersands = bytes & ~ones ^ ones &* 0x26
    let angles = bytes & ~(ones << 1) ^ ones &* 0x3C
    let quotes = bytes ^ ones &* 0x22
    // A byte that became zero borrows from its top bit.
    let zeros =
      (ampersands &- ones) & ~ampersands | (angles &- ones) & ~angles | (quotes &- ones) & ~quotes
    return zeros & (ones << 7) != 0
  }

  /// Appends an address for a quoted attribute value.
  ///
  /// Control characters and the white space around it are dropped; characters that can't stand in
  /// an address are percent-encoded ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)).
  mutating func appendAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while let first = rest.first, first <= 0x20 { rest.removeFirst() }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    for byte in rest {
      switch byte {
      case 0x00...0x1F, 0x7F: continue
      case 0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x80...:
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      case 0x26, 0x27: appendReference(byte)
      default: append(byte)
      }
    }
  }

  /// Appends text for the inside of a string in a script, whichever quotes are around it.
  mutating func appendScriptString(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var from = 0
    for index in 0..<bytes.count {
      guard let scalar = Self.scriptEscape(bytes, at: index) else { continue }
      append(base + from, count: index - from)
      append("\\u")
      for shift in [12, 8, 4, 0] { append(Self.hexDigit(UInt8((scalar >> shift) & 15))) }
      from = index + (scalar > 0x7F ? 3 : 1)
    }
    append(base + from, count: bytes.count - from)
  }

  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    // The bits of " & ' < >, all below 64.
    let bits: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return byte < 64 && (bits >> UInt64(byte)) & 1 == 1
  }

  private mutating func appendReference(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    default: append("&#39;")
    }
  }

  /// Returns the scalar that starts at `index` if a script's string can't hold it as it is.
  private static func scriptEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    let byte = bytes[index]
    switch byte {
    case 0x00...0x1F, 0x22, 0x24, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x60, 0x7F: return UInt16(byte)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      let last = bytes[index + 2]
      return last == 0xA8 || last == 0xA9 ? 0x2028 + UInt16(last - 0xA8) : nil
    default: return nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
