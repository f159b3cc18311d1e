import Text

/// A host that is not the one that its address seems to name (promise 7 of SECURITY.md).
struct LinkHost {
  /// What the browser would ask.
  private let host: String
  private let reason: Reason

  private enum Reason {
    /// A name and `@` stand before the host.
    case userInfo(String)
    /// A letter that looks like one of ASCII, or a character that can't be seen.
    case lookAlike(UnicodeScalar)
  }

  /// `nil` if the address has no host, or one that is what it seems.
  init?(_ address: String) {
    guard let authority = Self.authority(of: address) else { return nil }
    if let at = authority.lastIndex(of: "@") {
      host = String(Substring(authority[authority.index(after: at)...]))
      reason = .userInfo(String(Substring(authority[..<at])))
      return
    }
    guard authority.contains(where: { !$0.isASCII || $0 == "%" }) else { return nil }
    host = String(
      decoding: Substring(authority).withBytes(SitePath.percentDecoded), as: UTF8.self)
    guard let scalar = host.unicodeScalars.first(where: Self.isLookAlike) else { return nil }
    reason = .lookAlike(scalar)
  }

  /// What browsers take for a name and a host, signs looked for whatever accents stand on them:
  /// behind a scheme, no slash, one and three are as good as two, and a backslash is a slash
  /// ([URL, special authority](https://url.spec.whatwg.org/#special-authority-slashes-state)).
  private static func authority(of address: String) -> Substring.UnicodeScalarView? {
    let slashes = "/\\".unicodeScalars
    var rest = Substring(address).unicodeScalars
    if let scheme = URLScheme.of(address) {
      guard scheme == "http" || scheme == "https", let colon = rest.firstIndex(of: ":") else {
        return nil
      }
      rest = rest[rest.index(after: colon)...].drop(while: slashes.contains)
    } else {
      let count = rest.prefix(while: slashes.contains).count
      guard count >= 2 else { return nil }
      rest = rest.dropFirst(count)
    }
    return rest.prefix { !"/\\?#".unicodeScalars.contains($0) }
  }

  func diagnostic(at place: SourceLocation) -> Diagnostic {
    switch reason {
    case .userInfo(let name):
      Diagnostic(
        warning: "link.host", at: place, "the address leads to '\(host)', not to '\(name)'",
        hint: "take out what stands before the @")
    case .lookAlike(let scalar):
      Diagnostic(
        warning: "link.host", at: place,
        "\(InvisibleCharacter.code(of: scalar)) in the host '\(host)' looks like another character",
        hint: "write the host in ASCII (xn--…) if it is meant")
    }
  }

  /// Letters of Greek, Coptic, Cyrillic, Armenian and Cherokee, phonetic and full-width ones, and
  /// whatever is no letter, mark or digit.
  private static func isLookAlike(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII { return false }
    switch scalar.value {
    case 0x0250...0x02FF, 0x0370...0x058F, 0x13A0...0x13FF, 0x1D00...0x1DBF, 0x1F00...0x1FFF,
      0x2C80...0x2CFF, 0xA640...0xA69F, 0xAB30...0xABBF, 0xFF00...0xFF9F, 0x1D400...0x1D7FF:
      return true
    default: return !scalar.properties.isAlphabetic && !scalar.properties.isIDContinue
    }
  }
}
