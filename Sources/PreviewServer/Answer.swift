/// A whole answer to a request.
struct Answer: Sendable {
  /// The status code: 200, 404.
  let status: Int
  /// The type of the body: `text/html; charset=utf-8`.
  let contentType: String
  /// What else the head says.
  var fields: [(name: String, value: String)] = []
  /// The body in pieces, so that big files needn't be copied.
  let body: [ArraySlice<UInt8>]

  var length: Int { body.reduce(0) { $0 + $1.count } }

  /// All fields of the head.
  var allFields: [(name: String, value: String)] {
    [("Content-Type", contentType), ("Content-Length", String(length))] + Self.guards + fields
  }

  /// What every answer says: it isn't kept, isn't guessed about, and no other site gets it.
  static let guards = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}

extension Answer {
  /// One sentence of the server's own.
  init(_ status: Int, _ sentence: String, _ fields: [(name: String, value: String)] = []) {
    self.init(
      status: status, contentType: "text/plain; charset=utf-8", fields: fields,
      body: [Array((sentence + "\n").utf8)[...]])
  }

  init(json: [UInt8]) {
    self.init(status: 200, contentType: "application/json", body: [json[...]])
  }

  /// Sends the browser to a path of this host.
  static func redirect(_ status: Int, to path: String) -> Self {
    Self(status, "It is at \(path)", [("Location", path)])
  }
}
