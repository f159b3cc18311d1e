import Text

/// How much of an address is known at a place inside an attribute that holds one.
enum Address: Hashable {
  /// The attribute holds no address.
  case none
  /// Only these constant letters precede, perhaps none.
  case scheme(AddressScheme)
  /// A value precedes that may be the start of a scheme.
  case open
  /// The scheme is an allowed one, or there is none.
  case settled
  /// The scheme isn't allowed, or is made of values.
  case refused

  static let start = Self.scheme(AddressScheme())

  /// Moves over a byte of the template; a list of addresses starts afresh after space and comma.
  mutating func advance(over byte: UInt8, inList: Bool) {
    if inList && self != .none && (byte.isSpace || byte == UInt8(ascii: ",")) {
      self = .start
      return
    }
    switch (self, byte) {
    case (.scheme, UInt8(ascii: "/")), (.scheme, UInt8(ascii: "?")), (.scheme, UInt8(ascii: "#")),
      (.open, UInt8(ascii: "/")), (.open, UInt8(ascii: "?")), (.open, UInt8(ascii: "#")):
      self = .settled
    case (.scheme(let scheme), UInt8(ascii: ":")): self = scheme.isAllowed ? .settled : .refused
    case (.open, UInt8(ascii: ":")): self = .refused
    case (.scheme(var scheme), _) where byte > 0x20:
      scheme.append(byte)
      self = .scheme(scheme)
    default: break
    }
  }

  /// Moves over a value that isn't known yet.
  mutating func advanceOverValue() {
    if case .scheme = self { self = .open }
  }

  /// What is known where two ways through the template meet again.
  static func meeting(_ one: Self, _ other: Self) -> Self {
    if one == other { return one }
    return one == .refused || other == .refused ? .refused : .open
  }
}
