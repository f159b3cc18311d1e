/// What a request asks for, as far as the preview looks at it.
struct PreviewRequest: Sendable {
  enum Method: Sendable { case get, head, other }

  enum Version: Sendable {
    /// HTTP/1.1, which always names the host.
    case current
    /// HTTP/1.0, which needn't, and which no browser speaks.
    case old
    case unknown
  }

  var method: Method
  /// The target as it stood in the request's first line.
  var target: String
  var version = Version.current
  /// The `Host` fields.
  var hosts: [String]
  /// The `Origin` fields.
  var origins: [String] = []
  /// The `Sec-Fetch-Site` fields
  /// ([Fetch Metadata](https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header)).
  var fetchSites: [String] = []
}
