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

  /// What differs, but for the numbers that only stand in another part of the page.
  func diagnostics(moved: Set<[Decimal]> = []) -> [Diagnostic] {
    structure()
      + contents(.links, own.links, other.links)
      + contents(.pictures, own.images, other.images)
      + contents(.code, Self.distinct(own.codeSpans), Self.distinct(other.codeSpans))
      + contents(.codeBlocks, own.codeBlocks, other.codeBlocks)
      + contents(.facts, own.facts, other.facts)
      + contents(.sections, own.sections, other.sections)
      + numbers(without: moved) + currencies() + length()
  }

  // MARK: Structure

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

  // MARK: What must be the same

  private typealias Contents = [Placed<WrittenContent>]

  /// What is looked for: the id of the diagnostic, and the words for one and for many.
  private struct Kind {
    let id: String
    let one: String
    let many: String

    static let links = Self(id: "translation.links", one: "link to", many: "links")
    static let pictures = Self(id: "translation.links", one: "picture", many: "pictures")
    static let code = Self(id: "translation.code", one: "code", many: "pieces of code")
    static let codeBlocks = Self(
      id: "translation.code", one: "block of code", many: "blocks of code")
    static let facts = Self(id: "translation.facts", one: "fact", many: "facts")
    static let sections = Self(id: "translation.facts", one: "section", many: "sections")
  }

  private func contents(_ kind: Kind, _ own: Contents, _ other: Contents) -> [Diagnostic] {
    // By bytes: what Unicode calls equal leads elsewhere.
    let (added, lacking) = Self.unmatched(own, other, by: { [PathKey($0.identity)] })
    let count = min(added.count, lacking.count)
    let found =
      zip(added, lacking).map { changed(kind, $0, from: $1) }
      + lacking.dropFirst(count).map {
        warning(
          kind.id, at: place,
          "\(name) lacks the \(kind.one) '\(Self.short($0.value.written))' of its original",
          see: $0.location)
      }
      + added.dropFirst(count).map {
        warning(
          kind.id, at: $0.location,
          "the original of \(name) has no \(kind.one) '\(Self.short($0.value.written))'", see: nil)
      }
    return Self.grouped(found, kind.many)
  }

  /// What stands in the place of something else: one mistake, not two.
  private func changed(
    _ kind: Kind, _ own: Placed<WrittenContent>, from other: Placed<WrittenContent>
  ) -> Diagnostic {
    let lines = [own, other].map { $0.value.identity.split(separator: "\n") }
    let line = zip(lines[0], lines[1]).first { $0 != $1 }
    let texts =
      lines.contains { $0.count > 1 } && line != nil
      ? (String(line!.0), String(line!.1)) : (own.value.written, other.value.written)
    return warning(
      kind.id, at: own.location,
      "\(name) has the \(kind.one) '\(Self.short(texts.0))' where its original has "
        + "'\(Self.short(texts.1))'", see: other.location)
  }

  private static let singleFindings = 3

  /// The findings as they are, or the first for all if they are many.
  private static func grouped(_ found: [Diagnostic], _ things: String) -> [Diagnostic] {
    guard found.count > singleFindings, var first = found.first else { return found }
    first.message += ", and \(found.count - 1) more \(things) differ"
    return [first]
  }

  /// Each once: texts mention the same code more or less often.
  private static func distinct(_ contents: Contents) -> Contents {
    var seen: Set<PathKey> = []
    return contents.filter { seen.insert(PathKey($0.value.identity)).inserted }
  }

  var numberDifferences: NumberDifferences { NumberDifferences(own: own, other: other) }

  private func numbers(without moved: Set<[Decimal]>) -> [Diagnostic] {
    let differences = numberDifferences.without(moved)
    let found =
      differences.lacking.map {
        warning(
          "translation.numbers", at: place,
          "\(name) lacks the number '\($0.value.text)' of its original", see: $0.location)
      }
      + differences.added.map {
        warning(
          "translation.numbers", at: $0.location,
          "the original of \(name) has no number '\($0.value.text)'", see: nil)
      }
    return Self.grouped(found, "numbers")
  }

  /// A currency may be left out where another word says it, but not be another one.
  private func currencies() -> [Diagnostic] {
    let known = Set(other.currencies.map(\.value))
    guard !known.isEmpty, let added = own.currencies.first(where: { !known.contains($0.value) })
    else { return [] }
    return [
      warning(
        "translation.numbers", at: added.location,
        "\(name) names the currency \(added.value), its original "
          + known.sorted().joined(separator: ", "), see: other.currencies[0].location)
    ]
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

  // MARK: Words

  /// The texts that are the original's, word by word.
  var sharedTexts: [(own: SourceLocation, source: SourceLocation)] {
    let sources = Dictionary(
      other.texts.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
    return own.texts.compactMap { text in sources[text.value].map { (text.location, $0) } }
  }

  /// Languages need more or fewer letters for the same, but not a third or the threefold; short
  /// texts say nothing.
  private func length() -> [Diagnostic] {
    guard max(own.length, other.length) >= 160 else { return [] }
    let words: String
    if own.length * 20 < other.length * 9 {
      words = "is much shorter than its original"
    } else if own.length * 9 > other.length * 20 {
      words = "is much longer than its original"
    } else {
      return []
    }
    return [warning("translation.length", at: place, "\(name) \(words)", see: nil)]
  }

  private static func short(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.count > 60 ? line.prefix(60) + "…" : line
  }

  private func warning(
    _ id: String, at place: SourceLocation, _ message: String, see source: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      warning: id, at: place, message, hint: "see \(source ?? self.source)")
  }
}
