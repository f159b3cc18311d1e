import Languages
import Text

/// Finds out where translations don't have the words of the glossary.
///
/// In a check alone: a build doesn't look at the words of pages.
struct TermChecker {
  private let source: SourceTree
  private let indexes: [Language: TermIndex]
  private var found: [Cause: [Place]] = [:]

  /// What one finding is about.
  private struct Cause: Hashable {
    let language: Language
    let finding: TermFinding
  }

  private struct Place {
    let part: PartName
    let location: SourceLocation
  }

  /// - Parameters:
  ///   - source: The site.
  ///   - isLooking: Whether texts are looked at, as in a check; if not, nothing is found.
  init(_ source: SourceTree, isLooking: Bool) {
    self.source = source
    indexes = isLooking ? source.termIndexes() : [:]
  }

  /// Looks at the parts of a translated page that follow their originals.
  mutating func look(
    at page: ParsedPage, _ original: ParsedPage, parts: Set<Part>
  ) {
    guard !indexes.isEmpty else { return }
    let language = page.file.language
    for part in page.parts where parts.contains(part.value) {
      guard let own = terms(of: part.value, page, at: part.location),
        let other = terms(of: part.value, original, at: part.location)
      else { continue }
      let place = Place(
        part: PartName(page: page.file.key, part: part.value), location: part.location)
      compare(own, with: other.uses, place, language)
    }
  }

  /// Looks at the words of data files that follow their originals.
  mutating func look(at words: @autoclosure () -> [TranslatedPart], in language: Language) {
    guard !indexes.isEmpty else { return }
    let origin = source.configuration.source.language
    for part in words() where part.isFollowed {
      guard let own = source.text(of: part.name, in: language),
        let other = source.text(of: part.name, in: origin)
      else { continue }
      let place = Place(part: part.name, location: own.location)
      compare(
        terms(in: own.text, language, at: own.location),
        with: terms(in: other.text, origin, at: other.location).uses, place, language)
    }
  }

  /// Looks for words that the source itself must not use.
  mutating func look(at original: ParsedPage) {
    guard !indexes.isEmpty else { return }
    for part in original.parts {
      guard let own = terms(of: part.value, original, at: part.location) else { continue }
      let name = PartName(page: original.file.key, part: part.value)
      addForbidden(of: own, name, original.file.language)
    }
  }

  private mutating func compare(
    _ own: PartTerms, with original: TermUses, _ place: Place, _ language: Language
  ) {
    for finding in source.glossary.missing(from: own.uses, of: original, in: language) {
      found[Cause(language: language, finding: finding), default: []].append(place)
    }
    addForbidden(of: own, place.part, language)
  }

  private mutating func addForbidden(of own: PartTerms, _ name: PartName, _ language: Language) {
    for word in own.uses.forbidden {
      let finding = TermFinding(term: word.term, kind: .forbidden(word.word))
      found[Cause(language: language, finding: finding), default: []].append(
        Place(part: name, location: own.places[word.place]))
    }
  }

  private func terms(
    of part: Part, _ page: ParsedPage, at place: SourceLocation
  ) -> PartTerms? {
    switch part {
    case .title: terms(in: page.header.title, page.file.language, at: place)
    case .description:
      page.header.description.map { terms(in: $0, page.file.language, at: place) }
    case .intro: page.outline.introduction.details?.terms
    case .question(let id): page.outline.questions.first { $0.id == id }?.details?.terms
    case .words: nil
    }
  }

  /// Of a text of one line, whose columns aren't known.
  private func terms(in text: String, _ language: Language, at place: SourceLocation) -> PartTerms {
    guard let index = indexes[language] else { return PartTerms(uses: .none, places: []) }
    var uses = index.uses(in: text)
    uses.forbidden = uses.forbidden.enumerated().map { number, word in
      TermUses.Forbidden(term: word.term, word: word.word, place: number)
    }
    return PartTerms(
      uses: uses, places: [SourceLocation](repeating: place, count: uses.forbidden.count))
  }
}

extension TermChecker {
  /// One finding for each term, language and kind, at its first place.
  func diagnostics(in language: Language) -> [Diagnostic] {
    let isSource = language == source.configuration.source.language
    return found.filter { $0.key.language == language }.compactMap { cause, places in
      let places = places.sorted { $0.location < $1.location }
      guard let first = places.first else { return nil }
      return source.glossary.diagnostic(
        of: cause.finding, text: "\(first.part)", at: (first.location, language, isSource),
        rest: Self.rest(Set(places.map(\.part)).subtracting([first.part])))
    }
  }

  private static let namedParts = 3

  /// `; so have refunds#q and 2 more`, or nothing.
  private static func rest(_ others: Set<PartName>) -> String {
    guard !others.isEmpty else { return "" }
    let names = others.map { "\($0)" }.sorted(by: PathOrder.byBytes)
    let shown = names.prefix(namedParts).joined(separator: ", ")
    let more = names.count > namedParts ? " and \(names.count - namedParts) more" : ""
    return "; the same in \(shown)\(more)"
  }
}

extension TranslatedPart {
  /// Whether its words are those of its original, as far as it is known.
  var isFollowed: Bool {
    switch standing {
    // What was accepted as it is has what its original has, or nothing.
    case .current(_, let entry): entry.method != .asIs
    case .unreviewed: true
    case .stale, .missing, .untranslated, .orphan: false
    }
  }
}
