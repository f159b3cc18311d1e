import Text

/// A style sheet of the theme, whose relative `url(…)` name other assets.
struct StyleSheet {
  /// The path below the assets folder: `site.css`.
  let path: String
  /// For messages.
  let file: SourcePath

  /// Puts the published names of assets in place of the names that the author wrote.
  ///
  /// Comments stay as they are. What stands behind `#` or `?` is kept.
  func resolvingAddresses(in bytes: [UInt8], assets: [String: Asset]) -> Diagnosed<[UInt8]> {
    var diagnostics: [Diagnostic] = []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let next = rest.firstIndex(where: Self.mayBegin) {
      result += rest[..<next]
      rest = rest[next...]
      if rest.starts(with: "/*".utf8) {
        let end = rest.dropFirst(2).firstRange(of: Array("*/".utf8))?.upperBound ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else if let address = Self.address(in: rest) {
        let resolved = diagnostics.take(resolved(address, of: bytes, assets))
        result += resolved ?? Array(rest[..<address.end])
        rest = rest[address.end...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return Diagnosed(result + rest, diagnostics)
  }

  private struct Address {
    /// The address without quotes, `#` and what follows.
    let path: String
    /// What follows the path: `#icon`.
    let suffix: String
    /// The index of `url(`; ``end`` is that of what follows the bracket.
    let start: Int
    let end: Int
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "u") || byte == UInt8(ascii: "/")
  }

  private static func address(in rest: ArraySlice<UInt8>) -> Address? {
    guard rest.prefix(4).elementsEqual("url(".utf8, by: { $0 == $1 || $0 | 0x20 == $1 }),
      let close = rest.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    var inside = rest[(rest.startIndex + 4)..<close]
    let isOutside: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    inside = inside.drop(while: isOutside)
    while let last = inside.last, isOutside(last) { inside.removeLast() }
    let path = inside.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return Address(
      path: String(decoding: path, as: UTF8.self),
      suffix: String(decoding: inside[path.endIndex...], as: UTF8.self), start: rest.startIndex,
      end: close + 1)
  }

  /// The rewritten `url(…)`, or `nil` for an address that stays as it is.
  private func resolved(
    _ address: Address, of bytes: [UInt8], _ assets: [String: Asset]
  ) -> Diagnosed<[UInt8]?> {
    let isOwn =
      URLScheme.of(address.path) == nil && !address.path.isEmpty && !address.path.hasPrefix("/")
    guard isOwn else { return Diagnosed(nil) }
    guard let asset = SitePath.resolve(address.path, from: path).flatMap({ assets[$0] }) else {
      return Diagnosed(nil, [missing(address, in: bytes, among: assets.keys)])
    }
    let up = String(repeating: "../", count: SitePath.names(of: path).count)
    return Diagnosed(Array("url(\"\(up)\(asset.outputPath)\(address.suffix)\")".utf8))
  }

  private func missing(
    _ address: Address, in bytes: [UInt8], among paths: some Sequence<String>
  ) -> Diagnostic {
    let line = bytes[..<address.start].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let lineStart = bytes[..<address.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Diagnostic(
      error: "asset.missing",
      at: SourceLocation(file: file, line: line, column: address.start - lineStart + 1),
      "no file '\(address.path)' among the assets",
      hint: NearestName.hint(address.path, among: paths))
  }
}
