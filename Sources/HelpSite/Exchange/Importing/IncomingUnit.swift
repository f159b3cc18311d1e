import Catalogs
import Text

/// A unit as a translators' file has it.
struct IncomingUnit: Sendable {
  let id: String
  /// The part that its name begins with; `nil` if it begins with none.
  let part: PartName?
  /// The source text as it was when the file was made.
  let source: IncomingText
  /// `nil` if there is no translation.
  let target: IncomingText?
  /// Why the file itself says that the translation isn't to be taken.
  var objection: String?
  /// Whether it says that a machine made the translation.
  var isMachine = false
  /// Of the part's source when the file was made; `nil` if the file doesn't say.
  let hash: ContentHash?
  let location: SourceLocation

  init(
    id: String, source: IncomingText, target: IncomingText?, objection: String? = nil,
    isMachine: Bool = false, hash: ContentHash?, location: SourceLocation
  ) {
    self.id = id
    part = PartName(ofUnit: id)
    self.source = source
    self.target = target
    self.objection = objection
    self.isMachine = isMachine
    self.hash = hash
    self.location = location
  }
}

extension PartName {
  /// The part that a unit's name begins with.
  init?(ofUnit id: String) {
    guard let mark = id.utf8.firstIndex(where: { $0 == 0x23 || $0 == 0x40 }) else { return nil }
    let end = id[mark...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? id.endIndex
    guard let name = PartName(String(id[..<end])) else { return nil }
    self = name
  }
}

/// A text in one of the two ways in which files have them.
enum IncomingText: Sendable {
  /// Pieces by their names in braces.
  case named(String)
  /// Pieces as elements.
  case marked([XLIFFInline])

  var isEmpty: Bool {
    switch self {
    case .named(let text): text.allSatisfy(\.isWhitespace)
    case .marked(let pieces): pieces.allSatisfy(Self.isEmpty)
    }
  }

  private static func isEmpty(_ piece: XLIFFInline) -> Bool {
    switch piece {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .group(_, _, let inside): inside.allSatisfy(isEmpty)
    case .placeholder: false
    }
  }

  /// The text of a unit with these pieces.
  func content(piecesOf unit: UnitText, isMarkdown: Bool) throws(UnitProblem) -> [Inline] {
    switch self {
    case .named(let text):
      var reader = NamedText(piecesOf: unit)
      return isMarkdown ? try reader.markdown(text) : try reader.plain(text)
    case .marked(let pieces): return try MarkedText.content(of: pieces, piecesOf: unit)
    }
  }

  /// Whether the text is that of a unit.
  func isText(of unit: UnitText, isMarkdown: Bool) -> Bool {
    if isForm(of: unit, isMarkdown: isMarkdown) { return true }
    guard let content = try? content(piecesOf: unit, isMarkdown: isMarkdown) else { return false }
    return UnitText(content: content, tokens: unit.tokens, names: unit.names).key == unit.key
  }

  /// Whether the text is written as an export writes the unit's, which saves reading it.
  func isForm(of unit: UnitText, isMarkdown: Bool) -> Bool {
    switch self {
    case .named(let text):
      text.hasSameBytes(as: UnitForm.text(of: unit, isMarkdown: isMarkdown))
    case .marked(let pieces): pieces == MarkedText.pieces(of: unit)
    }
  }

  /// Whether references such as `&amp;` stand in the words, as some programs leave them.
  var hasReferences: Bool {
    let text: String =
      switch self {
      case .named(let text): text
      case .marked(let pieces): pieces.map(Self.words).joined()
      }
    guard text.utf8.contains(UInt8(ascii: "&")) else { return false }
    return Self.references.contains { text.contains(bytesOf: $0.0) }
  }

  private static let references = [
    ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"),
    ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
  ]

  /// The same with those references as the characters that they stand for.
  var decoded: Self {
    switch self {
    case .named(let text): .named(Self.decoded(text))
    case .marked(let pieces): .marked(pieces.map(Self.decoded))
    }
  }

  private static func words(_ piece: XLIFFInline) -> String {
    switch piece {
    case .text(let text): text
    case .group(_, _, let inside): inside.map(words).joined()
    case .placeholder: ""
    }
  }

  private static func decoded(_ piece: XLIFFInline) -> XLIFFInline {
    switch piece {
    case .text(let text): .text(decoded(text))
    case .group(let id, let kind, let inside): .group(id: id, kind: kind, inside.map(decoded))
    case .placeholder: piece
    }
  }

  private static func decoded(_ text: String) -> String {
    references.reduce(text) { $0.replacingScalars($1.0, with: $1.1) }
  }
}
