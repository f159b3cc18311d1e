/// What a request's first line asks for, and of whom.
///
/// Proxies write the whole address, whose host then counts instead of the `Host` field
/// ([RFC 9112, 3.2.2](https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2)).
struct RequestTarget: Equatable {
  /// The path with its query: `/en/faq/?a`.
  let path: String
  /// `nil` if the target doesn't name it.
  let host: String?

  init(_ target: String) {
    let scheme = "http://"
    guard target.prefix(scheme.count).lowercased() == scheme else {
      path = target
      host = nil
      return
    }
    let rest = target.dropFirst(scheme.count)
    let end = rest.utf8.firstIndex { "/?".utf8.contains($0) } ?? rest.endIndex
    host = String(rest[..<end])
    let path = rest[end...]
    self.path = path.utf8.first == UInt8(ascii: "/") ? String(path) : "/" + path
  }
}
