import Languages
import Text
import YAML

/// Reads the nodes of one data file, key by key; each mistake becomes a diagnostic.
///
/// A reading verb returns `nil` for what is absent or wrong; a wrong value has then been reported,
/// so that one run shows every mistake of a file.
struct StrictReader {
  let file: SourcePath
  /// The first half of the diagnostics' ids: `config`, `front-matter` or `strings`.
  let area: String
  /// The number of the YAML text's first line in its file.
  let firstLine: Int
  /// The site's languages, the source language first; empty where they aren't known yet.
  var languages: [Language]
  /// The markets of those; `nil` where they aren't known.
  var markets: Set<String>?
  /// What words that readers see may name in braces; `nil` where it isn't known yet.
  var facts: FactNames?
  /// The words that were read before that was known.
  var unchecked: [PlacedWords] = []
  /// The words that were read and have a text in each language.
  private var dataWords: [DataWords] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    file: SourcePath, area: String = "config", firstLine: Int = 1, languages: [Language] = []
  ) {
    self.file = file
    self.languages = languages
    self.area = area
    self.firstLine = firstLine
  }

  func location(_ position: TextPosition) -> SourceLocation {
    SourceLocation(file: file, position: position)
  }

  func location(_ node: YAMLNode) -> SourceLocation { location(node.position) }

  mutating func report(
    _ kind: String, _ node: YAMLNode, _ message: String, hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(error: "\(area).\(kind)", at: location(node), message, hint: hint))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Keeps words that have a text in each language.
  mutating func keep(
    _ texts: [Language: PlacedWords], at path: WordPath, for audience: Audience = .all
  ) {
    guard let file = DataFile(file) else { return }
    dataWords.append(DataWords(file: file, path: path, texts: texts, audience: audience))
  }

  /// The words that were kept since the last time.
  mutating func takeWords() -> [DataWords] {
    defer { dataWords = [] }
    return dataWords
  }

  /// The document of a file, or `nil` if it is empty or no YAML.
  mutating func document(_ bytes: [UInt8], limits: YAMLParser.Limits) -> YAMLNode? {
    do {
      return try YAMLParser(limits: limits).parse(bytes, firstLine: firstLine)
    } catch {
      let id = "\(area).\(error.kind == .duplicateKey ? "duplicate-key" : "syntax")"
      diagnostics.append(Diagnostic(error: id, at: location(error.position), error.message))
      return nil
    }
  }

  /// A mapping whose keys are all among those of `shape`.
  mutating func object(_ node: YAMLNode?, _ shape: DataShape) -> StrictObject? {
    guard let entries = mapping(node) else { return nil }
    let keys = shape.names
    var misspelled: Set<String> = []
    for entry in entries where !keys.contains(entry.key) {
      let near = NearestName.to(entry.key, among: keys)
      if let near { misspelled.insert(near) }
      diagnostics.append(
        Diagnostic(
          error: "\(area).unknown-key", at: location(entry.keyPosition),
          "unknown key '\(entry.key)'",
          hint: near.map { "did you mean '\($0)'?" }
            ?? "keys here: \(keys.joined(separator: ", "))"))
    }
    return StrictObject(node: node!, shape: shape, entries: entries, misspelled: misspelled)
  }

  /// A mapping whose keys are the author's own names; "nothing" is an empty one.
  mutating func mapping(_ node: YAMLNode?) -> [YAMLNode.Entry]? {
    guard let node else { return nil }
    if node.isNull { return [] }
    guard let entries = node.mapping else {
      let hasOddSpace = node.string.map(Self.hasOddSpace) ?? false
      wrongType(
        node, "'key: value'",
        hint: hasOddSpace ? "type a usual space behind ':'; the one there is another" : nil)
      return nil
    }
    return entries
  }

  /// Whether a colon has a space behind it that YAML takes for a letter.
  private static func hasOddSpace(_ text: String) -> Bool {
    YAMLParser.oddSpaces.contains { text.contains(":" + $0) }
  }

  /// A list; "nothing" is an empty one.
  mutating func list(_ node: YAMLNode?) -> [YAMLNode]? {
    guard let node else { return nil }
    if node.isNull { return [] }
    guard let elements = node.sequence else {
      wrongType(node, "a list")
      return nil
    }
    return elements
  }

  /// A list that isn't empty.
  mutating func filledList(_ node: YAMLNode?) -> [YAMLNode]? {
    guard let node, let elements = list(node) else { return nil }
    if elements.isEmpty { report("empty", node, "the list is empty") }
    return elements
  }

  /// Text that isn't empty, and that names no fact, for none would be filled in.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node, let text = plainText(node).flatMap({ limited($0, node) }) else { return nil }
    reportFacts(in: text, node)
    return text
  }

  mutating func plainText(_ node: YAMLNode) -> String? {
    guard !node.isNull, let text = node.string else {
      wrongType(node, "text", hint: Self.unquoted(node))
      return nil
    }
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
      report("empty", node, "the text is empty")
      return nil
    }
    // YAML's escapes can smuggle it past the check of the file's bytes.
    if let character = text.unicodeScalars.first(where: \.isForbiddenInHTML) {
      let code = InvisibleCharacter.code(of: character)
      report(
        "control", node, "the text holds the \(character.forbiddenKind) \(code)", hint: "delete it")
      return nil
    }
    return text
  }

  mutating func flag(_ node: YAMLNode?) -> Bool? {
    guard let node else { return nil }
    guard let flag = node.bool else {
      wrongType(node, "true or false")
      return nil
    }
    return flag
  }

  mutating func required<Value>(
    _ key: String, of object: StrictObject, _ read: (inout Self, YAMLNode?) -> Value?
  ) -> Value? {
    guard let node = object[key] else {
      if !object.misspelled.contains(key) {
        report("missing-key", object.node, "the key '\(key)' is missing")
      }
      return nil
    }
    return read(&self, node)
  }

  /// Which sign at the start of a text made something else of it.
  private static func unquoted(_ node: YAMLNode) -> String? {
    switch node.content {
    case .scalar(let scalar): scalar.hasComment ? "text that starts with '#' needs quotes" : nil
    case .sequence: "text that starts with '[' or '- ' needs quotes"
    case .mapping(let entries):
      entries.allSatisfy { $0.value.isNull } ? "text that starts with '{' needs quotes" : nil
    }
  }

  mutating func wrongType(_ node: YAMLNode, _ expected: String, hint: String? = nil) {
    report("type", node, "expected \(expected), found \(node.kindName)", hint: hint)
  }
}

extension UnicodeScalar {
  /// Whether a reader sees nothing of it: white space, a format character such as U+200B, a filler.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .format
      || InvisibleCharacter.isInvisible(value)
  }
}
