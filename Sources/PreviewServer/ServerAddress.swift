import Platform

/// The address at which the preview listens.
package enum ServerAddress: Hashable, Sendable {
  /// `127.0.0.1`, and `::1` if the machine has it.
  case loopback
  /// An IP address, all addresses of the machine for `0.0.0.0` and `::`.
  case address(String)

  /// Reads an IP address, or `localhost`; `nil` if the text is neither.
  package init?(_ text: String) {
    if text.lowercased() == "localhost" {
      self = .loopback
    } else if Self.isAddress(text, AF_INET) || Self.isAddress(text, AF_INET6) {
      self = .address(text.lowercased())
    } else {
      return nil
    }
  }

  /// Whether only this machine reaches it.
  package var isLoopback: Bool {
    switch self {
    case .loopback: true
    case .address(let address): address.hasPrefix("127.") || address == "::1"
    }
  }

  /// What stands in the address of a page; `nil` if it has no address of its own.
  package var host: String? {
    guard case .address(let address) = self, !["0.0.0.0", "::"].contains(address) else {
      return nil
    }
    return address.utf8.contains(UInt8(ascii: ":")) ? "[\(address)]" : address
  }

  private static func isAddress(_ text: String, _ family: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16)
    return inet_pton(family, text, &bytes) == 1
  }
}
