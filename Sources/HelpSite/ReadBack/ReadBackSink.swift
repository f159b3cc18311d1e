import Text

/// Takes files to read them back as visitors and search engines will.
struct ReadBackSink: OutputSink {
  private let published: PublishedFiles
  private let addresses: AddressResolver
  let bytes = ByteTotal()

  init(_ renderer: SiteRenderer) {
    published = PublishedFiles(renderer)
    addresses = AddressResolver(published)
  }

  func keep(_ path: OutputPath, fingerprint: ContentHash) -> PageSummary?? { nil }

  func accept(
    _ path: OutputPath, fingerprint: ContentHash, bytes: UnsafeBufferPointer<UInt8>
  ) -> PageSummary? {
    self.bytes.add(bytes.count)
    guard let file = published.index(of: path) else { return nil }
    var reader = PageReader(addresses, file: file, bytes: bytes)
    guard let language = published.language(of: file) else { return reader.readCopy() }
    return reader.read(in: published.site.settings[language])
  }

  /// What is wrong with the output, given what was kept of each file, in their order.
  func diagnostics(of summaries: [PageSummary?]) -> [Diagnostic] {
    OutputChecker(published: published, summaries: summaries).diagnostics()
  }
}
