/// The custom properties that a style sheet sets on `:root`, in the light scheme and in the dark.
struct CustomProperties: Sendable {
  private(set) var light: [String: String] = [:]
  /// The properties that differ in the dark scheme.
  private(set) var dark: [String: String] = [:]

  init(of sheet: [UInt8]) {
    var preludes: [String] = []
    var text: [UInt8] = []
    for byte in Self.withoutComments(sheet) {
      switch byte {
      case UInt8(ascii: "{"):
        preludes.append(Self.trimmed(text))
        text = []
      case UInt8(ascii: ";"), UInt8(ascii: "}"):
        if let scheme = Self.scheme(preludes) { set(text, scheme) }
        text = []
        if byte == UInt8(ascii: "}") { _ = preludes.popLast() }
      default: text.append(byte)
      }
    }
  }

  private enum Scheme { case light, dark }

  /// The scheme in which a rule with these selectors and conditions around it sets `:root`.
  private static func scheme(_ preludes: [String]) -> Scheme? {
    guard preludes.last == ":root" else { return nil }
    switch preludes.count {
    case 1: return .light
    case 2 where preludes[0].contains("prefers-color-scheme"):
      return preludes[0].contains("dark") ? .dark : .light
    default: return nil
    }
  }

  private mutating func set(_ declaration: [UInt8], _ scheme: Scheme) {
    let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2 else { return }
    let name = Self.trimmed(parts[0])
    guard name.hasPrefix("--") else { return }
    switch scheme {
    case .light: light[name] = Self.trimmed(parts[1])
    case .dark: dark[name] = Self.trimmed(parts[1])
    }
  }

  private static func withoutComments(_ sheet: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sheet.count)
    var isComment = false
    var index = 0
    while index < sheet.count {
      let pair = (sheet[index], index + 1 < sheet.count ? sheet[index + 1] : 0)
      if pair == (isComment ? (0x2A, 0x2F) : (0x2F, 0x2A)) {
        isComment.toggle()
        index += 2
      } else {
        if !isComment { result.append(pair.0) }
        index += 1
      }
    }
    return result
  }

  private static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    var text = String(decoding: bytes.drop { $0 <= 0x20 }, as: UTF8.self)
    while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
    return text
  }
}
