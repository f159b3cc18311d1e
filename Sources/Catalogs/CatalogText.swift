import Text

/// Makes the bytes of a translators' file UTF-8 with lines that end in LF, whatever program saved it.
package enum CatalogText {
  /// - Parameter bytes: UTF-8 or UTF-16, the latter with a byte-order mark.
  /// - Returns: UTF-8 without a byte-order mark and without carriage returns.
  /// - Throws: ``CatalogError`` if the bytes are neither.
  package static func normalized(_ bytes: [UInt8]) throws(CatalogError) -> [UInt8] {
    var bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) {
      bytes = try utf8(bytes, isLittleEndian: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      bytes = try utf8(bytes, isLittleEndian: false)
    }
    do {
      try SourceText.normalize(&bytes)
    } catch {
      let reason =
        switch error.problem {
        case .notUTF8: "the file is neither UTF-8 nor UTF-16"
        case .forbidden(let scalar):
          "the \(scalar.forbiddenKind) U+\(String(scalar.value, radix: 16, uppercase: true)) stands here"
        }
      throw CatalogError(
        reason, at: TextPosition(line: error.line, column: error.column),
        hint: error.problem == .notUTF8 ? "save it as UTF-8" : nil)
    }
    return bytes
  }

  private static func utf8(
    _ bytes: [UInt8], isLittleEndian: Bool
  ) throws(CatalogError) -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw CatalogError("the file ends within a character of UTF-16", at: TextPosition())
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index -> UInt16 in
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? one | two << 8 : one << 8 | two
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw CatalogError("the file isn't well-formed UTF-16", at: TextPosition())
    }
    return Array(text.utf8)
  }
}
