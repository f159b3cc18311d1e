extension StringProtocol {
  /// Whether the text ends in these bytes, whatever they are a part of.
  ///
  /// To `hasSuffix`, the dot of `.md` is another character behind a letter that joins it.
  @inlinable package func endsInBytes(of end: String) -> Bool {
    withBytes { text in
      end.withBytes { end in
        text.count >= end.count
          && UnsafeBufferPointer(rebasing: text.suffix(end.count)).countOfSameBytes(as: end)
            == end.count
      }
    }
  }

  /// Whether the text begins with these bytes, whatever they are a part of.
  @inlinable package func beginsInBytes(with start: String) -> Bool {
    withBytes { text in start.withBytes { text.countOfSameBytes(as: $0) == $0.count } }
  }

  /// Whether these bytes stand in the text, whatever they are a part of.
  @inlinable package func contains(bytesOf part: String) -> Bool {
    withBytes { text in
      part.withBytes { part in
        guard let first = part.first else { return true }
        var start = 0
        while let found = text.firstIndex(ofByte: first, from: start),
          found + part.count <= text.count
        {
          if text[found..<found + part.count].elementsEqual(part) { return true }
          start = found + 1
        }
        return false
      }
    }
  }

  /// Whether both texts are the same bytes: to `==`, an accented letter equals a letter and its
  /// accent.
  @inlinable package func hasSameBytes(as other: some StringProtocol) -> Bool {
    withBytes { own in
      other.withBytes { other in
        own.count == other.count && own.countOfSameBytes(as: other) == own.count
      }
    }
  }

  /// Calls `body` with the text's UTF-8 bytes, without copying them where that is possible.
  @inlinable package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
