import Text

/// The address where the site will stand: `https://help.example.com/` or
/// `https://example.com/help/`.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host, no slash at the end: `https://help.example.com`.
  package let origin: String
  /// Leading and trailing slash: `/` or `/help/`.
  package let path: String

  /// Reads an absolute `http` or `https` address without query and fragment, or returns `nil`.
  ///
  /// International host names are written in ASCII (`xn--…`).
  package init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    guard rest.utf8.allSatisfy(Self.mayStand) else { return nil }
    let host = rest.prefix { $0 != "/" }
    guard Self.isHost(host) else { return nil }
    let folders = rest.dropFirst(host.count).split(separator: "/")
    guard !folders.contains(where: { $0 == "." || $0 == ".." }) else { return nil }
    // Browsers leave it out.
    let port = scheme == "https://" ? ":443" : ":80"
    let name = host.hasSuffix(port) ? host.dropLast(port.utf8.count) : host
    origin = scheme + name.lowercased()
    path = folders.isEmpty ? "/" : "/" + folders.joined(separator: "/") + "/"
  }

  /// The absolute address of a path of the site that begins with ``path``.
  func absolute(_ path: String) -> String { origin + path }

  /// Letters, digits, dots and hyphens, and perhaps a port.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let name = parts[0].utf8
    let isPort = parts.count == 1 || (1...5).contains(parts[1].utf8.count)
    guard parts.count <= 2, isPort, parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let first = name.first, let last = name.last, isAlphanumeric(first), isAlphanumeric(last)
    else { return false }
    return !parts[0].contains("..")
      && name.allSatisfy {
        isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLetter
  }

  /// RFC 3986 characters of paths; `?` and `#` would begin parts a base can't have.
  private static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~%!$&()*+,;=:@/".utf8.contains(byte)
    }
  }
}
