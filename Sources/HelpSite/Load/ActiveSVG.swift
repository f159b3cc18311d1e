/// Finds what would run when a drawing is opened on its own, as a page of the site's host.
enum ActiveSVG {
  /// Elements and entities that hold or fetch active content, in lower case.
  private static let elements = [
    "<script", "<foreignobject", "<iframe", "<object", "<embed", "<handler", "<!entity", "<!doctype",
    "<?xml-stylesheet", "javascript:", "data:text/html",
  ]

  static func find(in bytes: [UInt8]) -> (text: String, line: Int)? {
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for index in lower.indices {
      let rest = lower[index...]
      if let element = elements.first(where: { rest.starts(with: $0.utf8) }) {
        return (element, line(of: index, in: lower))
      }
      if let handler = handler(rest), index > 0, isSpaceOrQuote(lower[index - 1]) {
        return (handler, line(of: index, in: lower))
      }
    }
    return nil
  }

  /// An attribute such as `onload=`; namespaces make `ev:event` one too, but only in a `<handler>`.
  private static func handler(_ rest: ArraySlice<UInt8>) -> String? {
    guard rest.starts(with: "on".utf8) else { return nil }
    let name = rest.prefix { (0x61...0x7A).contains($0) }
    let after = rest[name.endIndex...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard name.count > 2, after.first == UInt8(ascii: "=") else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isSpaceOrQuote(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "/")
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
