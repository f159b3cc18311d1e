/// The fields behind the `?` of an address, as `URLSearchParams` writes them.
struct RequestQuery {
  private let fields: [(name: String, value: String)]

  /// Reads the fields; what isn't written as it should be is left out.
  init(_ query: String?) {
    fields = (query ?? "").utf8.split(separator: UInt8(ascii: "&")).compactMap { field in
      let parts = field.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = Self.decode(parts[0]), let value = Self.decode(parts[1])
      else { return nil }
      return (name, value)
    }
  }

  /// The value of a field; `nil` if it isn't there exactly once.
  subscript(_ name: String) -> String? {
    let values = fields.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  private static func decode(_ text: Substring.UTF8View) -> String? {
    let spaced = text.lazy.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return PercentEncoding.decode(spaced).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
