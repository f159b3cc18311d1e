/// The names under which the preview may be asked for.
///
/// A page of another site that makes its own name mean this machine (DNS rebinding) is told apart
/// by the name alone.
struct OwnAddresses: Equatable {
  /// The hosts with their port, as browsers write them.
  private let hosts: Set<String>
  private let allowed: Set<AllowedHost>

  /// - Parameters:
  ///   - port: Where the preview listens.
  ///   - address: What else than this machine's own addresses it listens at.
  ///   - allowed: The names that its user added.
  init(port: Int, address: ServerAddress = .loopback, allowed: [AllowedHost] = []) {
    let names = ["localhost", "127.0.0.1", "[::1]"] + (address.host.map { [$0] } ?? [])
    // Browsers leave out the port that http has by itself.
    hosts = Set(names.map { port == 80 ? $0 : "\($0):\(port)" })
    self.allowed = Set(allowed)
  }

  /// Whether a `Host` field names this server.
  func contains(host: String) -> Bool { hosts.contains(host.lowercased()) || isAllowed(host) }

  /// Whether an `Origin` field names the very server that a `Host` field names.
  ///
  /// Names that were added may stand for a proxy that speaks https.
  func isOrigin(_ origin: String, of host: String) -> Bool {
    let host = host.lowercased()
    return contains(host: host)
      && (origin == "http://" + host || isAllowed(host) && origin == "https://" + host)
  }

  private func isAllowed(_ host: String) -> Bool {
    guard !allowed.isEmpty, let host = AllowedHost(host) else { return false }
    return allowed.contains(host) || allowed.contains(host.withoutPort)
  }
}
