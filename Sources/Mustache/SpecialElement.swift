/// An element whose content isn't markup.
enum SpecialElement: Hashable {
  /// Text with character references: `title`, `textarea`.
  case text
  case script
  /// Neither markup nor references, such as `style`.
  case raw

  init?(_ name: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case "title", "textarea": self = .text
    case "script": self = .script
    case "style", "xmp", "iframe", "noembed", "noframes", "plaintext": self = .raw
    default: return nil
    }
  }
}
