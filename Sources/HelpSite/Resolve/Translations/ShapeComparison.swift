import Text

import struct Foundation.Decimal

/// Compares the shape of a part of a translated page with that of its original.
struct ShapeComparison {
  /// The part's name, for messages: `'#refund'`.
  let name: String
  /// The place where the part begins.
  let place: SourceLocation
  /// The place where its original begins.
  let source: SourceLocation
  let own: PartShape
  let other: PartShape

  /// What differs, but for the numbers that only stand in another part of the page, and for code that
  /// the original has in another part, as code or in plain words.
  func diagnostics(moved: Set<[Decimal]> = [], code: PageCode = PageCode()) -> [Diagnostic] {
    structure()
      + contents(.links, own.links, other.links)
      + contents(.pictures, own.images, other.images)
      + contents(
        .code, Self.distinct(own.codeSpans), Self.distinct(other.codeSpans), elsewhere: code)
      + commands()
      + contents(.codeBlocks, own.codeBlocks, other.codeBlocks)
      + contents(.facts, own.facts, other.facts)
      + contents(.sections, own.sections, other.sections)
      + numbers(without: moved) + currencies() + length()
  }

  /// The texts that are the original's, word by word.
  var sharedTexts: [(own: SourceLocation, source: SourceLocation)] {
    let sources = Dictionary(
      other.texts.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
    return own.texts.compactMap { text in sources[text.value].map { (text.location, $0) } }
  }

  private func structure() -> [Diagnostic] {
    [
      difference(own.headings, other.headings, "headings") { "of level \($0)" },
      difference(own.lists, other.lists, "lists") { "of \($0.items) items" },
      difference(own.tables, other.tables, "tables") {
        "of \($0.rows) rows, \($0.columns) columns"
      },
    ].compactMap(\.self)
  }

  /// The first place at which the two sequences differ.
  private func difference<Value>(
    _ own: [Placed<Value>], _ other: [Placed<Value>], _ what: String,
    _ words: (Value) -> String
  ) -> Diagnostic? {
    if own.count != other.count {
      return warning(
        "translation.structure", at: own.first?.location ?? place,
        "\(name) has \(own.count) \(what), its original \(other.count)",
        see: other.first?.location)
    }
    guard let index = own.indices.first(where: { own[$0].value != other[$0].value }) else {
      return nil
    }
    return warning(
      "translation.structure", at: own[index].location,
      "among the \(what) of \(name), one \(words(own[index].value)) is in the original one "
        + words(other[index].value), see: other[index].location)
  }

  /// What of each has no partner in the other, that is, none with one of its keys; a value that
  /// stands twice needs two.
  static func unmatched<Value, Key: Hashable>(
    _ own: [Placed<Value>], _ other: [Placed<Value>], by keys: (Value) -> [Key]
  ) -> (own: [Placed<Value>], other: [Placed<Value>]) {
    var isTaken = [Bool](repeating: false, count: other.count)
    // Of each key, the last place first.
    var places: [Key: [Int]] = [:]
    for index in other.indices.reversed() {
      for key in keys(other[index].value) { places[key, default: []].append(index) }
    }
    let added = own.filter { element in
      for key in keys(element.value) {
        while let index = places[key]?.popLast() {
          guard !isTaken[index] else { continue }
          isTaken[index] = true
          return false
        }
      }
      return true
    }
    return (added, other.indices.filter { !isTaken[$0] }.map { other[$0] })
  }

  private static let singleFindings = 3

  /// The findings as they are, or the first for all if they are many.
  static func grouped(_ found: [Diagnostic], _ things: String) -> [Diagnostic] {
    guard found.count > singleFindings, var first = found.first else { return found }
    first.message += ", and \(found.count - 1) more \(things) differ"
    return [first]
  }

  static func short(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.count > 60 ? line.prefix(60) + "…" : line
  }

  func warning(
    _ id: String, at place: SourceLocation, _ message: String, see source: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      warning: id, at: place, message, hint: "see \(source ?? self.source)")
  }
}
