import Languages
import Text

/// What translators are told of a unit.
struct UnitNotes {
  let page: ExchangePage
  let part: ExchangePart
  let unit: ExchangeUnit
  /// As the language writes the facts.
  let facts: FactTexts?
  /// The site's glossary; `nil` if it has none.
  let book: TermBook?

  /// Sentences: what the unit is, where it stands, and what its placeholders are.
  var lines: [String] {
    var lines = ["\(unit.kind.name)" + (title.map { " – \($0)" } ?? "")]
    if let question, unit.kind != .block(.question) { lines.append("Answer to: \(question)") }
    return lines + legend
  }

  private var title: String? {
    guard unit.kind != .title else { return nil }
    return page.title
  }

  /// The words of the question that the unit stands under.
  private var question: String? {
    guard let block = part.source?.blocks.first, block.kind == .question else { return nil }
    return block.text.content.words
  }

  /// What the glossary says of the terms that the unit's original names.
  var terms: [TermNote] {
    book.map { $0.notes(on: $0.originals.uses(in: unit.source.content)) } ?? []
  }

  /// The same as lines.
  var glossary: [String] { terms.map { "Glossary: \(Self.oneLine($0.text))" } }

  /// A line for each placeholder.
  private var legend: [String] {
    zip(unit.source.tokens, unit.source.names).map { token, name in
      "{\(name)}: \(Self.oneLine(meaning(of: token)))"
    }
  }

  func meaning(of token: InlineToken) -> String {
    switch token {
    case .code(let code): "code, stays as it is: \(code)"
    case .fact(let name):
      facts?[name].map { "shows \"\($0.text)\"" } ?? "the fact \(name)"
    case .image(let destination, _, let words):
      "picture \(destination)" + (words.isEmpty ? "" : ": \(words)")
    case .link(let destination, _), .autolink(let destination, _): destination
    case .html(let html): html
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.contains(where: \.isNewline)
      ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }

  /// What stands before the hash of the part's source, in a line or note of its own.
  static let hashMark = "source: "

  /// The hash in lines of notes; `nil` if none has it.
  static func hash(in lines: some Sequence<String>) -> ContentHash? {
    for line in lines {
      let digits = line.withBytes { text in
        text.index(behind: hashMark).map { Array(text[$0...].prefix { $0.hexValue != nil }) }
      }
      if let digits, digits.count == 32, let hash = ContentHash(hex: digits[...]) { return hash }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index behind the first place of some words; `nil` if they don't stand here.
  fileprivate func index(behind words: String) -> Int? {
    words.withBytes { words in
      let start = indices.first { index in
        self[index] == words[0] && count - index >= words.count
          && self[index...].starts(with: words)
      }
      return start.map { $0 + words.count }
    }
  }
}
