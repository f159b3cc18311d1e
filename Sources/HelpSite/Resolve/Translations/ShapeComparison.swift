import Text

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
  /// Whether the two languages are so near that a text may be right in both.
  let mayShareText: Bool

  func diagnostics() -> [Diagnostic] {
    structure()
      + contents("translation.links", "link to", own.links, other.links)
      + contents("translation.links", "picture", own.images, other.images)
      + contents("translation.code", "code", own.code, other.code)
      + contents("translation.facts", "fact", own.facts, other.facts)
      + contents("translation.facts", "section", own.sections, other.sections)
      + numbers() + currencies() + untranslated() + length()
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

  private func contents(
    _ id: String, _ kind: String, _ own: [Placed<String>], _ other: [Placed<String>]
  ) -> [Diagnostic] {
    // By bytes: what Unicode calls equal leads elsewhere.
    let (added, lacking) = Self.unmatched(own, other, by: { [PathKey($0)] })
    return lacking.map {
      warning(
        id, at: place, "\(name) lacks the \(kind) '\(Self.short($0.value))' of its original",
        see: $0.location)
    }
      + added.map {
        warning(
          id, at: $0.location, "the original of \(name) has no \(kind) '\(Self.short($0.value))'",
          see: nil)
      }
  }

  private func numbers() -> [Diagnostic] {
    let (added, lacking) = Self.unmatched(own.numbers, other.numbers, by: \.values)
    return Self.required(lacking, beside: own.numbers).map {
      warning(
        "translation.numbers", at: place,
        "\(name) lacks the number '\($0.value.text)' of its original", see: $0.location)
    }
      + Self.required(added, beside: other.numbers).map {
        warning(
          "translation.numbers", at: $0.location,
          "the original of \(name) has no number '\($0.value.text)'", see: nil)
      }
  }

  /// The numbers without those that may be times or dates that the other text writes with other
  /// signs.
  private static func required(
    _ numbers: [Placed<TypedNumber>], beside others: [Placed<TypedNumber>]
  ) -> [Placed<TypedNumber>] {
    let loose = Set(others.lazy.filter { !$0.value.isRequired }.flatMap(\.value.values))
    return numbers.filter {
      let groups = $0.value.groups
      return $0.value.isRequired && (groups.count < 2 || !groups.allSatisfy(loose.contains))
    }
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
  private static func unmatched<Value, Key: Hashable>(
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

  private func untranslated() -> [Diagnostic] {
    if mayShareText { return [] }
    let sources = Dictionary(
      other.texts.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
    return own.texts.compactMap { text in
      sources[text.value].map {
        warning(
          "translation.untranslated", at: text.location,
          "a text of \(name) is that of the original, word by word", see: $0)
      }
    }
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
