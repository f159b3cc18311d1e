/// Where in a script's text a tag stands: in its code, in a string, in a comment.
enum ScriptPlace: Hashable {
  case code
  /// In code after a `/`, which may begin a comment.
  case slash
  case string(quote: UInt8)
  /// In a string after a backslash.
  case escape(quote: UInt8)
  case lineComment
  case blockComment
  /// In a comment after a `*`, which may end it.
  case star

  mutating func advance(over byte: UInt8) {
    switch self {
    case .code: self = Self.inCode(byte)
    case .slash:
      switch byte {
      case UInt8(ascii: "/"): self = .lineComment
      case UInt8(ascii: "*"): self = .blockComment
      default: self = Self.inCode(byte)
      }
    case .string(let quote):
      // Only template literals go on in the next line, so a stray quote does no harm beyond its own.
      let ends = byte == quote || byte == UInt8(ascii: "\n") && quote != UInt8(ascii: "`")
      self = ends ? .code : byte == UInt8(ascii: "\\") ? .escape(quote: quote) : self
    case .escape(let quote): self = .string(quote: quote)
    case .lineComment: self = byte == UInt8(ascii: "\n") ? .code : .lineComment
    case .blockComment: self = byte == UInt8(ascii: "*") ? .star : .blockComment
    case .star:
      if byte != UInt8(ascii: "*") { self = byte == UInt8(ascii: "/") ? .code : .blockComment }
    }
  }

  private static func inCode(_ byte: UInt8) -> Self {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .string(quote: byte)
    case UInt8(ascii: "/"): .slash
    default: .code
    }
  }
}
