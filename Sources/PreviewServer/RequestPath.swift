/// The path of a request, decoded strictly, and what follows it.
struct RequestPath: Equatable {
  /// The path as it was asked for: `/help/%C3%BCber/`.
  let raw: String
  /// The path without escapes: `/help/über/`.
  let decoded: String
  /// What follows the first `?`; `nil` if there is none.
  let query: String?

  /// Reads what stands behind the method, or returns `nil` if no file could be meant by it.
  ///
  /// Escapes must be whole and UTF-8. Slashes and backslashes must not be hidden in them, nor
  /// control characters; `.`, `..` and empty segments are refused, since browsers send none.
  init?(_ target: String) {
    let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
    raw = String(target[..<end])
    query = end == target.endIndex ? nil : String(target[target.utf8.index(after: end)...])
    guard raw.utf8.first == UInt8(ascii: "/"), !raw.utf8.contains(UInt8(ascii: "#")),
      let decoded = Self.decode(raw)
    else { return nil }
    let folders = decoded.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Array($0) }.dropFirst()
    guard !folders.dropLast().contains([]), !folders.contains(Array(".".utf8)),
      !folders.contains(Array("..".utf8))
    else { return nil }
    self.decoded = decoded
  }

  private static func decode(_ raw: String) -> String? {
    guard let bytes = PercentEncoding.decode(raw.utf8, hiding: [UInt8(ascii: "/")]) else {
      return nil
    }
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    return isPlain ? String(validating: bytes, as: UTF8.self) : nil
  }
}
