/// Random numbers that are the same in every run with the same seed.
package struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64 = 0) {
    // Neighbouring seeds begin far from each other, and none at zero, where it would stay.
    state = (2 * seed + 1) &* 0x9E37_79B9_7F4A_7C15
  }

  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
