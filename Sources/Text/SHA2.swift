/// The digests by which pages name what they let run: SHA-256, SHA-384 and SHA-512
/// ([FIPS 180-4](https://csrc.nist.gov/pubs/fips/180-4/upd1/final)).
package enum SHA2: String, CaseIterable, Sendable {
  case sha256, sha384, sha512

  package func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
    switch self {
    case .sha256:
      Self.digest(
        of: bytes, SHA2Rounds.narrow,
        start: SHA2Rounds<UInt64>.starts.prefix(8).map { UInt32($0 >> 32) })
    case .sha384:
      Array(
        Self.digest(of: bytes, SHA2Rounds.wide, start: Array(SHA2Rounds<UInt64>.starts.suffix(8)))
          .prefix(48))
    case .sha512:
      Self.digest(of: bytes, SHA2Rounds.wide, start: Array(SHA2Rounds<UInt64>.starts.prefix(8)))
    }
  }

  private static func digest<Word: FixedWidthInteger & UnsignedInteger & Sendable>(
    of bytes: some Collection<UInt8>, _ rounds: SHA2Rounds<Word>, start: [Word]
  ) -> [UInt8] {
    let (size, width) = (16 * Word.bitWidth / 8, Word.bitWidth / 8)
    var padded = Array(bytes) + [0x80]
    while padded.count % size != size - 2 * width { padded.append(0) }
    padded += [UInt8](repeating: 0, count: 2 * width - 8)
    padded += (0..<8).reversed().map {
      UInt8(truncatingIfNeeded: (UInt64(bytes.count) * 8) >> (8 * $0))
    }
    var state = start
    for block in stride(from: 0, to: padded.count, by: size) {
      rounds.mix(padded[block..<block + size], into: &state)
    }
    return state.flatMap { word in
      (0..<width).reversed().map { UInt8(truncatingIfNeeded: word >> Word(8 * $0)) }
    }
  }
}
