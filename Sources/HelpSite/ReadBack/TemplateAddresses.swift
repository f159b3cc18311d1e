import Mustache
import Text

/// Finds the addresses, and the code, that stand in templates as pages have them.
struct TemplateAddresses {
  private let templates: [TemplateSource]

  init(_ templates: [TemplateSource]) { self.templates = templates }

  /// The place of an address in the first template that has it; `nil` if none has.
  func place(of address: String) -> SourceLocation? {
    templates.lazy.compactMap { place(of: Array(address.utf8), in: $0) }.first
  }

  private func place(of address: [UInt8], in template: TemplateSource) -> SourceLocation? {
    template.text.withUnsafeBufferPointer { text in
      guard let first = address.first else { return nil }
      var start = 0
      while let found = text.firstIndex(ofByte: first, from: start) {
        let end = found + address.count
        if found > 0, end < text.count, Self.ends(text[found - 1]), Self.ends(text[end]),
          text[found..<end].elementsEqual(address)
        {
          let lines = text[..<found].split(separator: 0x0A, omittingEmptySubsequences: false)
          return SourceLocation(
            file: template.path, line: lines.count, column: (lines.last?.count ?? 0) + 1)
        }
        start = found + 1
      }
      return nil
    }
  }

  /// Whether a byte may stand beside the value of an attribute, one of its addresses, or a line of
  /// code.
  private static func ends(_ byte: UInt8) -> Bool { "\"'= \t\n,<>".utf8.contains(byte) }
}
