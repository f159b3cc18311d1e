import Text

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
