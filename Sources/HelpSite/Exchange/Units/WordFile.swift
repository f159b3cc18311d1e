import Languages
import Text
import YAML

/// A data file's texts by language, to be written one by one.
struct WordFile: Sendable {
  /// Without a byte-order mark, lines ended by LF.
  let bytes: [UInt8]
  private let source: Language
  /// The mappings of languages to texts, by where the source language's text stands.
  private var mappings: [TextPosition: YAMLNode] = [:]

  /// - Parameters:
  ///   - raw: The file's bytes.
  ///   - source: The source language.
  init?(_ raw: [UInt8], source: Language) {
    var bytes = raw
    guard (try? SourceText.normalize(&bytes)) != nil,
      let root = try? YAMLParser(limits: .dataFile).parse(bytes)
    else { return nil }
    self.bytes = bytes
    self.source = source
    collect(root)
  }

  private mutating func collect(_ node: YAMLNode) {
    switch node.content {
    case .scalar: break
    case .sequence(let elements): for element in elements { collect(element) }
    case .mapping(let entries):
      if let own = entries.first(where: { $0.key == source.tag }), own.value.string != nil {
        mappings[own.value.position] = node
      }
      for entry in entries { collect(entry.value) }
    }
  }

  /// Whether the text of the source language that stands at a place is one text, and not one for
  /// each plural form.
  func hasText(at place: TextPosition) -> Bool { mappings[place] != nil }

  /// The languages' texts beside that of the source language at a place.
  func mapping(at place: TextPosition) -> YAMLNode? { mappings[place] }
}
