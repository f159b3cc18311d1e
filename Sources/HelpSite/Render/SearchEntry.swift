/// A page's texts in a piece of the search of its language, as JSON.
final class SearchEntry: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}
