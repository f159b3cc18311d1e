package import Text

/// A way to write a text file once more, smaller, for hosts that serve such files as they are.
package enum Compression: String, CaseIterable, Sendable {
  /// [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952).
  case gzip
  /// Brotli, [RFC 7932](https://www.rfc-editor.org/rfc/rfc7932).
  case br

  /// What the names of such files end in.
  package var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .br: ".br"
    }
  }

  /// The same bytes for the same text, if the library is of the same version.
  package func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    switch self {
    case .gzip: Self.gzip(text)
    case .br: Self.brotli(text)
    }
  }

  /// What the bytes depend on besides the text.
  package var libraryVersion: String {
    switch self {
    case .gzip: Self.zlibVersion
    case .br: Self.brotliVersion
    }
  }

  private static let types: Set<String> = ["html", "css", "js", "json", "svg", "xml", "txt", "md"]

  /// Whether a file is text that is worth it; pictures and fonts are compressed by themselves.
  package static func fits(_ path: OutputPath) -> Bool {
    let name = path.text.utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return types.contains(String(Substring(name[name.index(after: dot)...])).lowercased())
  }
}
