import Text

/// What stays of a diagnostic when its line moves: the id, the file, and a hash of the message and
/// of the source line's text.
struct DiagnosticFingerprint: Hashable, Sendable {
  let id: String
  /// The file's path as ``PrintableText`` writes it.
  let file: String
  /// 16 hexadecimal digits.
  let hash: String

  init(id: String, file: String, hash: String) {
    self.id = id
    self.file = file
    self.hash = hash
  }

  /// `lines` are those of the site's files.
  init(_ diagnostic: Diagnostic, _ lines: inout SourceLines) {
    // Places that a message names move as the diagnostic's own does.
    var bytes = Array(diagnostic.message.replacing(/:[0-9]+:[0-9]+/, with: "").utf8)
    bytes.append(0)
    let place = diagnostic.location
    // The first place means the file as a whole.
    if place.line > 1 || place.column > 1, let line = lines.hash(at: place) {
      bytes += line.hex.utf8
    }
    id = diagnostic.id
    file = PrintableText.of(place.file.text)
    hash = String(ContentHash(of: bytes).hex.prefix(16))
  }
}

extension DiagnosticFingerprint: Comparable {
  static func < (a: Self, b: Self) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return (a.id, a.hash) < (b.id, b.hash)
  }
}
