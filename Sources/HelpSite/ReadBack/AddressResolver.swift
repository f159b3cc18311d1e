import Text

/// Finds where addresses lead, as a browser and a static host do together.
struct AddressResolver {
  let published: PublishedFiles
  private let base: BaseURL
  private let exclusions: LinkExclusions

  init(_ published: PublishedFiles) {
    self.published = published
    base = published.site.base
    exclusions = published.site.configuration.exclusions
  }

  /// Whether an address begins with the site's own scheme and host.
  func isAbsolute(_ address: ArraySlice<UInt8>) -> Bool { base.isAbsolute(address) }

  /// Resolves an address, without white space around it, that stands in a file of the output.
  func resolve(_ address: ArraySlice<UInt8>, in file: Int) -> OwnAddress {
    let (whole, fragment) = Self.cut(address, at: UInt8(ascii: "#"))
    let path = Self.cut(whole, at: UInt8(ascii: "?")).0
    let id = fragment.map { Array(BaseURL.decoded($0)) } ?? []
    if path.isEmpty { return .file(file, fragment: id) }
    guard let absolute = base.hostPath(of: path, in: published.path(of: file)) else {
      return .foreign
    }
    if let below = base.pathBelow(absolute),
      let target = below.withUnsafeBufferPointer({ published.index(of: $0) })
    {
      return .file(target, fragment: id)
    }
    let entries = exclusions.entries(matching: absolute)
    if !entries.isEmpty { return .excluded(entries) }
    return base.pathBelow(absolute) == nil ? .foreign : .nowhere
  }

  /// An address in a file of the output as policies look at it; `nil` if it is none.
  func policyAddress(of address: ArraySlice<UInt8>, in file: Int) -> PolicyAddress? {
    let path = Self.cut(Self.cut(address, at: UInt8(ascii: "#")).0, at: UInt8(ascii: "?")).0
    let written = String(decoding: path, as: UTF8.self)
    let isWhole = written.hasPrefix("//") || URLScheme.of(written) != nil
    let own = isWhole ? nil : base.hostPath(of: path, in: published.path(of: file))
    return PolicyAddress(
      own.map { String(decoding: $0, as: UTF8.self) } ?? written, origin: base.origin)
  }

  private static func cut(
    _ text: ArraySlice<UInt8>, at byte: UInt8
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
    guard let index = text.firstIndex(of: byte) else { return (text, nil) }
    return (text[..<index], text[(index + 1)...])
  }
}
