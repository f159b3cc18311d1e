import Text

/// Reads one YAML document: strictly, with limits, and with the place of every value.
///
/// Anchors, aliases, tags, merge keys, directives and further documents are refused. What
/// libyaml would read slowly (deep nesting) ends at the depth limit, because its events
/// arrive long before it gets there; all else is linear.
package struct YAMLParser: Sendable {
  package struct Limits: Hashable, Sendable {
    /// Of the whole text.
    package var bytes: Int
    /// Lists and mappings inside each other, in either notation.
    package var depth: Int

    package init(bytes: Int = 64 << 10, depth: Int = 32) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  package let limits: Limits

  /// Spaces that keyboards and word processors put in the place of the usual one, and that are
  /// letters to YAML.
  package static let oddSpaces = ["\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}"]

  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Returns the document's value, or `nil` if the text has none (only comments, say).
  ///
  /// The text is UTF-8, with or without a byte-order mark. `firstLine` is the number of the text's
  /// first line in its file: front matter starts at 2.
  package func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1
  ) throws(YAMLError) -> YAMLNode? {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(limit: limits.bytes, at: TextPosition(line: firstLine, column: 1))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
    guard !text.isEmpty else { return nil }

    let places = PlaceFinder(text, firstLine: firstLine)
    if let separator = places.lineSeparator() { throw separator }
    var reader = NodeReader(events: EventStream(text, places: places), depthLimit: limits.depth)
    return try reader.document()
  }

  package func parse(_ bytes: [UInt8], firstLine: Int = 1) throws(YAMLError) -> YAMLNode? {
    try bytes.withUnsafeBufferPointer { buffer throws(YAMLError) in
      try parse(buffer, firstLine: firstLine)
    }
  }
}

extension YAMLError {
  fileprivate static func tooLarge(limit: Int, at position: TextPosition) -> Self {
    let message = "the text is longer than the \(limit) bytes that are allowed"
    return Self(kind: .tooLarge, message: message, position: position)
  }
}
