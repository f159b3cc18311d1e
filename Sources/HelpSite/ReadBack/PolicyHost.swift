import Foundation

/// A source of a policy that names a host: `https://*.example.net:443/fonts/`.
struct PolicyHost: Hashable {
  private let scheme: String?
  /// In lower case; `*`, or beginning with `*.`, for several.
  private let name: String
  private let port: String?
  private let path: String

  init(_ text: String) {
    var rest = text[...]
    if let end = rest.firstRange(of: "://") {
      scheme = rest[..<end.lowerBound].lowercased()
      rest = rest[end.upperBound...]
    } else {
      scheme = nil
    }
    let authority = rest.prefix { $0 != "/" }
    path = String(rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" })
    let parts = authority.split(separator: ":", maxSplits: 1)
    name = parts.first?.lowercased() ?? ""
    port = parts.count > 1 ? String(parts[1]) : nil
  }

  func matches(_ address: PolicyAddress) -> Bool {
    PolicyAddress.upgrades(scheme ?? address.ownScheme, to: address.scheme)
      && matches(host: address.host) && matches(port: address) && matches(path: address.path)
  }

  private func matches(host: String) -> Bool {
    if name == "*" { return !host.isEmpty }
    return name.hasPrefix("*.") ? host.hasSuffix(name.dropFirst()) : host == name
  }

  private func matches(port address: PolicyAddress) -> Bool {
    let actual = address.port ?? address.defaultPort
    guard let port else { return actual == address.defaultPort }
    return port == "*" || port == actual || port == "80" && actual == "443"
  }

  /// A folder stands for all that lies in it.
  private func matches(path actual: String) -> Bool {
    if path.isEmpty || path == "/" { return true }
    let (wanted, actual) = (
      path.removingPercentEncoding ?? path, actual.removingPercentEncoding ?? actual
    )
    return wanted.hasSuffix("/") ? actual.hasPrefix(wanted) : actual == wanted
  }
}
