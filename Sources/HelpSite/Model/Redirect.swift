import Text

/// An old address that leads to a page.
struct Redirect: Sendable {
  /// Below the base path, no slash at the start: `en/old-faq/` or `old/refund.html`.
  let from: String
  let key: PageKey
  let fragment: String?
  let location: SourceLocation
}

/// An id that a question had: `refunds#how-long`.
struct PublishedID: Hashable, Sendable {
  let key: PageKey
  let id: QuestionID

  init(key: PageKey, id: QuestionID) {
    self.key = key
    self.id = id
  }

  /// Reads `key#id`, or returns `nil`.
  init?(_ text: some StringProtocol) {
    let parts = Substring(text).utf8.split(
      separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    key = PageKey(String(Substring(parts[0])))
    id = QuestionID(String(Substring(parts[1])))
  }
}

extension PublishedID: CustomStringConvertible {
  var description: String { "\(key)#\(id)" }
}

/// What became of an id or an address that was published.
struct RetiredID: Sendable {
  let old: PublishedID
  /// `nil`: it is gone for good.
  let new: PublishedID?
  let location: SourceLocation
}

/// What `redirects.yaml` says.
struct RedirectTable: Sendable {
  var redirects: [Redirect] = []
  var ids: [RetiredID] = []
  /// Paths below the base without a slash at the start, which are gone for good.
  var gonePaths: [(path: String, location: SourceLocation)] = []
}
