/// Packs bytes in which runs of the same byte are frequent, as drawings have them
/// ([RFC 1951](https://www.rfc-editor.org/rfc/rfc1951), with its fixed codes).
struct Deflate {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var count = 0

  /// The bytes as a zlib stream ([RFC 1950](https://www.rfc-editor.org/rfc/rfc1950)).
  static func zlib(_ data: [UInt8]) -> [UInt8] {
    var deflate = Self()
    deflate.pack(data)
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in data {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    let sum = high << 16 | low
    return [0x78, 0x01] + deflate.bytes
      + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  /// One block, its last: bytes, and runs as repetitions of the byte before.
  private mutating func pack(_ data: [UInt8]) {
    append(0b011, 3)
    var index = 0
    while index < data.count {
      let byte = data[index]
      let run = data[index...].prefix(259).prefix { $0 == byte }.count
      literal(Int(byte))
      index += 1
      guard run > 3 else { continue }
      repetition(run - 1)
      index += run - 1
    }
    literal(256)
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
  }

  /// A byte, the end of the block, or the code of a length.
  private mutating func literal(_ value: Int) {
    switch value {
    case 0...143: code(0x30 + value, 8)
    case 144...255: code(0x190 + value - 144, 9)
    case 256...279: code(value - 256, 7)
    default: code(0xC0 + value - 280, 8)
    }
  }

  /// The byte before, 3 to 258 times.
  private mutating func repetition(_ length: Int) {
    var base = 3
    for symbol in 257...284 {
      let extra = symbol < 265 ? 0 : (symbol - 261) / 4
      if length < base + 1 << extra, length < 258 {
        literal(symbol)
        append(UInt32(length - base), extra)
        break
      }
      base += 1 << extra
    }
    if length == 258 { literal(285) }
    code(0, 5)
  }

  /// Codes stand with their first bit first, numbers with their last.
  private mutating func code(_ value: Int, _ length: Int) {
    var reversed: UInt32 = 0
    for bit in 0..<length where value >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
    append(reversed, length)
  }

  private mutating func append(_ value: UInt32, _ length: Int) {
    bits |= value << count
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }
}
