import Text

/// The name of a translatable part, the same in all languages: `billing/refunds#how-long`,
/// `contact@channels.sales.label`.
package struct PartName: Hashable, Sendable {
  /// The page; of words the data file, by its name without `.yaml`.
  package let page: PageKey
  package let part: Part

  package init(page: PageKey, part: Part) {
    self.page = page
    self.part = part
  }

  /// Reads a name as ``description`` writes it; `nil` if the text is none.
  package init?(_ text: String) {
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") }
    guard let mark = text.utf8.firstIndex(where: isMark), mark > text.startIndex,
      let page = Self.page(text[..<mark]), let part = Part(text[mark...], of: page)
    else { return nil }
    self.init(page: page, part: part)
  }

  /// The key of a page as it stands in a name; `nil` if the text is none.
  package static func page(_ text: Substring) -> PageKey? {
    guard text.utf8.contains(UInt8(ascii: "%")) else {
      return text.isEmpty ? nil : PageKey(String(text))
    }
    return String(validating: text.withBytes(SitePath.percentDecoded), as: UTF8.self)
      .map(PageKey.init)
  }

  /// A key with the bytes escaped that would end it.
  package static func encoded(_ page: PageKey) -> String {
    let ends = { (byte: UInt8) in byte <= 0x20 || "#@%".utf8.contains(byte) }
    guard page.text.utf8.contains(where: ends) else { return page.text }
    let bytes = page.text.utf8.reduce(into: [UInt8]()) { bytes, byte in
      if ends(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += (byte < 0x10 ? "%0" + digits : "%" + digits).utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PartName {
  package var isOfDataFile: Bool {
    if case .words = part { true } else { false }
  }

  /// What the part is of, for messages.
  var subject: String { isOfDataFile ? "the data file '\(page).yaml'" : "the page '\(page)'" }
}

extension PartName: CustomStringConvertible {
  package var description: String { Self.encoded(page) + part.description }
}
