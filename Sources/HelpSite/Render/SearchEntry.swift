/// A page in the search index of its language, as JSON.
final class SearchEntry: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}
