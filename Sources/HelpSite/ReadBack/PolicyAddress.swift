/// An absolute address, taken apart as policies look at it.
struct PolicyAddress {
  /// In lower case: `https`, `data`.
  let scheme: String
  /// In lower case; empty for schemes without.
  let host: String
  /// `nil`: the scheme's own.
  let port: String?
  /// With its slash, without query and fragment.
  let path: String
  /// Whether it is of the site that shows the page.
  let isOwn: Bool
  /// The scheme of the page that names it.
  let ownScheme: String

  /// - Parameters:
  ///   - address: Absolute, or beginning with `//` or `/`.
  ///   - origin: Scheme and host of the page: `https://help.example`.
  init?(_ address: String, origin: String) {
    let own = Substring(origin)
    ownScheme = String(own.prefix { $0 != ":" })
    var rest = address.prefix { $0 != "?" && $0 != "#" }
    if rest.hasPrefix("//") {
      scheme = ownScheme
    } else if rest.hasPrefix("/") {
      scheme = ownScheme
      rest = own.dropFirst(ownScheme.count + 1) + rest
    } else {
      guard let colon = rest.firstIndex(of: ":") else { return nil }
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    guard rest.hasPrefix("//") else {
      (host, port, path, isOwn) = ("", nil, String(rest), false)
      return
    }
    let authority = rest.dropFirst(2).prefix { $0 != "/" }
    let hostPort = authority.split(separator: "@").last ?? ""
    let parts = hostPort.split(separator: ":", maxSplits: 1)
    host = parts.first?.lowercased() ?? ""
    port = parts.count > 1 ? String(parts[1]) : nil
    let path = rest.dropFirst(2 + authority.count)
    self.path = path.isEmpty ? "/" : String(path)
    let ownHost = own.dropFirst(ownScheme.count + 3).lowercased()
    isOwn = hostPort.lowercased() == ownHost && Self.upgrades(ownScheme, to: scheme)
  }

  /// Whether who allows one scheme also allows the other, which is as safe or safer.
  static func upgrades(_ scheme: String, to other: String) -> Bool {
    scheme == other || scheme == "http" && other == "https" || scheme == "ws" && other == "wss"
      || ["ws", "wss"].contains(scheme) && other == "https" || scheme == "ws" && other == "http"
  }

  var defaultPort: String? {
    ["http": "80", "ws": "80", "https": "443", "wss": "443"][scheme]
  }
}
