/// The names under which a server on this machine may be asked for.
///
/// A page of another site that makes its own name mean this machine (DNS rebinding) is told apart
/// by the name alone.
struct OwnAddresses: Equatable {
  private let hosts: Set<String>

  init(port: Int) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    // Browsers leave out the port that http has by itself.
    hosts = Set(names.map { port == 80 ? $0 : "\($0):\(port)" })
  }

  /// Whether a `Host` field names this server.
  func contains(host: String) -> Bool { hosts.contains(host.lowercased()) }

  /// Whether an `Origin` field names the very server that a `Host` field names.
  func isOrigin(_ origin: String, of host: String) -> Bool {
    contains(host: host) && origin == "http://" + host.lowercased()
  }
}
