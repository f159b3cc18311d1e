import Foundation
import Text

/// One source that a directive of a policy names.
enum PolicySource: Hashable {
  /// `'self'`.
  case own
  /// `*`.
  case anyHost
  /// `https:`, without the colon.
  case scheme(String)
  case host(PolicyHost)
  case nonce(String)
  /// `'sha256-…'`: the digest in base64.
  case hash(SHA2, String)
  case unsafeInline, unsafeHashes, strictDynamic
  /// `'none'`, and what says nothing of files and inline code: `'unsafe-eval'`.
  case nothing

  init(_ text: some StringProtocol) {
    let word = text.lowercased()
    if word.hasPrefix("'") {
      self = Self.quoted(String(text.dropFirst().dropLast()), word)
    } else if word == "*" {
      self = .anyHost
    } else if word.hasSuffix(":"), !word.contains("/") {
      self = .scheme(String(word.dropLast()))
    } else {
      self = .host(PolicyHost(String(text)))
    }
  }

  private static func quoted(_ text: String, _ word: String) -> Self {
    switch word {
    case "'self'": return .own
    case "'unsafe-inline'": return .unsafeInline
    case "'unsafe-hashes'": return .unsafeHashes
    case "'strict-dynamic'": return .strictDynamic
    default:
      guard let dash = text.firstIndex(of: "-") else { return .nothing }
      let value = String(text[text.index(after: dash)...])
      if word.hasPrefix("'nonce-") { return .nonce(value) }
      // Both alphabets of base64 may stand there.
      let digest = value.replacing("-", with: "+").replacing("_", with: "/")
      return SHA2(rawValue: text[..<dash].lowercased()).map { .hash($0, digest) } ?? .nothing
    }
  }

  func isHash(of text: [UInt8]) -> Bool {
    guard case .hash(let kind, let digest) = self else { return false }
    return Data(kind.digest(of: text)).base64EncodedString() == digest
  }

  /// Whether a file may come from there.
  func matches(_ address: PolicyAddress) -> Bool {
    switch self {
    case .own: address.isOwn
    case .anyHost:
      ["http", "https", "ws", "wss", address.ownScheme].contains(address.scheme)
    case .scheme(let scheme): PolicyAddress.upgrades(scheme, to: address.scheme)
    case .host(let host): host.matches(address)
    case .nonce, .hash, .unsafeInline, .unsafeHashes, .strictDynamic, .nothing: false
    }
  }
}
