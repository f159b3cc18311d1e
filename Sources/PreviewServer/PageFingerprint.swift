import HelpSite
import Text

/// What tells whether a page that a browser shows is still the one that it would get.
enum PageFingerprint {
  /// The fingerprint of bytes, whatever style sheets they name: a browser can exchange those in a
  /// page.
  static func of(_ bytes: [UInt8]) -> String { ContentHash(of: withoutStyleHashes(bytes)).hex }

  /// The fingerprint of the server's own page, as long as no site was good.
  static let none = "none"

  /// The fingerprint of the server's own page where the site has nothing, not even a page that says
  /// so.
  static let missing = "missing"

  /// The fingerprint of what leads elsewhere.
  static let moved = "moved"

  /// The digits of a hash in the name of a style sheet.
  private static let digits = 10
  private static let ending = Array(".css".utf8)

  /// `site.5667f7390f.css` becomes `site.css`.
  private static func withoutStyleHashes(_ bytes: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    for index in bytes.indices {
      rest.append(bytes[index])
      guard bytes[index] == ending[3], rest.count > digits + 5, rest.suffix(4) == ending[...]
      else { continue }
      let hash = rest.dropLast(4).suffix(digits + 1)
      guard hash.first == UInt8(ascii: "."), hash.dropFirst().allSatisfy(isHexadecimal)
      else { continue }
      rest.removeLast(digits + 5)
      rest += ending
    }
    return rest
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }
}
