package import Text

/// Reads files of XLIFF 1.2 as translators' programs leave them.
///
/// What isn't XLIFF's own, such as the elements of Trados, is passed over, and so are segments of
/// sources, matches of memories, and marks around segments.
package struct XLIFFReader {
  /// What stands in one `<file>`.
  package struct File: Equatable, Sendable {
    package let original: String
    package let sourceLanguage: String?
    package let targetLanguage: String?
    package let tool: String?
    package let position: TextPosition
    package fileprivate(set) var units: [XLIFFUnit] = []
  }

  private var reader: XMLReader
  /// What stands before the names of XLIFF's elements: `xlf:`, or nothing.
  private var prefix = ""
  private var files: [File] = []
  private var unit: XLIFFUnit?

  /// Reads a whole text.
  ///
  /// - Parameter bytes: Of the whole file.
  /// - Returns: The files that it holds.
  /// - Throws: ``CatalogError`` if it is no XML, or no XLIFF of a version that is read.
  package static func files(in bytes: [UInt8]) throws(CatalogError) -> [File] {
    var reader = Self(reader: try XMLReader(bytes))
    try reader.read()
    return reader.files
  }

  private init(reader: XMLReader) { self.reader = reader }

  private mutating func read() throws(CatalogError) {
    guard let root = try reader.next(), case .start(let name, let attributes) = root.kind else {
      return
    }
    let parts = name.split(separator: ":", maxSplits: 1)
    prefix = parts.count > 1 ? "\(parts[0]):" : ""
    guard parts.last == "xliff" else {
      throw CatalogError("the file is no XLIFF: it begins with <\(name)>", at: root.position)
    }
    let version = attributes["version"] ?? "1.2"
    guard version.hasPrefix("1.") else {
      throw CatalogError(
        "XLIFF \(version) isn't read", at: root.position, hint: "save the file as XLIFF 1.2")
    }
    while let event = try reader.next() { try take(event) }
  }

  private func own(_ name: String) -> Substring? {
    guard name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    return rest.contains(":") ? nil : rest
  }

  private mutating func take(_ event: XMLEvent) throws(CatalogError) {
    switch event.kind {
    case .start(let name, let attributes): try start(own(name), attributes, event.position)
    case .end(let name):
      if own(name) == "trans-unit", let unit {
        if !files.isEmpty { files[files.count - 1].units.append(unit) }
        self.unit = nil
      }
    case .text: break
    }
  }

  private mutating func start(
    _ name: Substring?, _ attributes: [String: String], _ position: TextPosition
  ) throws(CatalogError) {
    switch name {
    case "file":
      files.append(
        File(
          original: attributes["original"] ?? "", sourceLanguage: attributes["source-language"],
          targetLanguage: attributes["target-language"], tool: attributes["tool-id"],
          position: position))
    case "trans-unit":
      unit = XLIFFUnit(id: attributes["resname"] ?? attributes["id"] ?? "", source: [])
      unit?.isApproved = attributes["approved"] == "yes"
      unit?.position = position
    case "source" where unit != nil:
      let pieces = try inlines(depth: 0)
      unit?.source = pieces
    case "target" where unit != nil:
      let pieces = try inlines(depth: 0)
      unit?.target = pieces
      unit?.state = attributes["state"]
      unit?.qualifier = attributes["state-qualifier"]
    case "note" where unit != nil:
      let note = XLIFFUnit.Note(Self.plain(try inlines(depth: 0)), author: attributes["from"])
      unit?.notes.append(note)
    case "header", "body", "group", "tool": break
    default: try skip()
    }
  }

  /// Passes over the rest of the element that just began.
  private mutating func skip() throws(CatalogError) {
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event.kind {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// What stands in the element that just began, up to its end; never deeper than XML's limit.
  private mutating func inlines(depth: Int) throws(CatalogError) -> [XLIFFInline] {
    var pieces: [XLIFFInline] = []
    while let event = try reader.next() {
      switch event.kind {
      case .end: return pieces
      case .text(let text): pieces.append(.text(text))
      case .start(let name, let attributes):
        pieces += try inline(own(name), attributes, depth: depth)
      }
    }
    return pieces
  }

  private mutating func inline(
    _ name: Substring?, _ attributes: [String: String], depth: Int
  ) throws(CatalogError) -> [XLIFFInline] {
    let (id, kind) = (attributes["id"] ?? "", attributes["ctype"])
    switch name {
    case "g": return [.group(id: id, kind: kind, try inlines(depth: depth + 1))]
    case "x", "ph", "bx", "ex", "bpt", "ept", "it":
      try skip()
      return [.placeholder(id: id, kind: kind, shows: attributes["equiv-text"])]
    // Marks around segments and terms, and what foreign programs put around words.
    case "mrk", nil: return try inlines(depth: depth + 1)
    // A tag that somebody wrote is no piece of any text.
    case let other?:
      try skip()
      return [.placeholder(id: String(other), kind: nil, shows: nil)]
    }
  }

  private static func plain(_ pieces: [XLIFFInline]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .group(_, _, let inside): plain(inside)
      case .placeholder: ""
      }
    }.joined()
  }
}
