import Text

/// The addresses of the site's host that others fill, as `links.exclude` of `site.yaml` names them.
struct LinkExclusions: Sendable {
  var entries: [Entry] = []

  struct Entry: Sendable {
    /// As it is written: `/terms.pdf`, or `/app/*` for all that begins with `/app/`.
    let written: String
    let location: SourceLocation
    private let path: [UInt8]
    private let isStart: Bool

    init(_ written: String, at location: SourceLocation) {
      self.written = written
      self.location = location
      isStart = written.utf8.last == UInt8(ascii: "*")
      path = (isStart ? written.dropLast() : written[...]).withBytes(SitePath.percentDecoded)
    }

    fileprivate func matches(_ decoded: ArraySlice<UInt8>) -> Bool {
      isStart ? decoded.starts(with: path) : decoded.elementsEqual(path)
    }
  }

  /// The numbers of the entries that name a path from the host's root.
  func entries(matching hostPath: ArraySlice<UInt8>) -> [Int] {
    guard !entries.isEmpty else { return [] }
    let decoded = BaseURL.decoded(hostPath)
    return entries.indices.filter { entries[$0].matches(decoded) }
  }
}
