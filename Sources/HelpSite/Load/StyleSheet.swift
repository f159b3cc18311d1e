/// A style sheet of the theme, whose relative `url(…)` name other assets.
struct StyleSheet {
  /// Below the assets folder: `site.css`.
  let path: String
  /// For messages.
  let file: String

  /// Puts the published names of assets in place of the names that the author wrote.
  func resolvingAddresses(
    in bytes: [UInt8], assets: [String: Asset], _ diagnostics: inout [Diagnostic]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] | 0x20 == UInt8(ascii: "u"), bytes[index...].starts(with: "url(".utf8),
        let close = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
      else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let inside = String(decoding: bytes[index + 4..<close], as: UTF8.self)
      let address = inside.filter { !"\"' ".contains($0) }
      let isOwn = URLScheme.of(address) == nil && !address.hasPrefix("/") && !address.hasPrefix("#")
      if isOwn, let asset = assets[SitePath.resolve(address, from: path) ?? ""] {
        let up = String(repeating: "../", count: path.split(separator: "/").count)
        result += "url(\"\(up)\(asset.outputPath)\")".utf8
      } else {
        if isOwn { diagnostics.append(missing(address, line: line(of: index, in: bytes))) }
        result += bytes[index...close]
      }
      index = close + 1
    }
    return result
  }

  private func missing(_ address: String, line: Int) -> Diagnostic {
    Diagnostic(
      error: "asset.missing", at: SourceLocation(file: file, line: line),
      "no file '\(address)' among the assets")
  }

  private func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
