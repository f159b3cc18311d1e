import Languages

/// Finds the terms of a glossary in texts of one language, in one pass over each.
struct TermIndex: Sendable {
  let language: Language
  let rules: StemRules
  private let automaton: TermAutomaton
  private let words: [SoughtWord]
  /// Finds what the forms of words of translations begin with.
  private let stemAutomaton: TermAutomaton
  private let stems: [[UInt32]]
  /// The ways in which each term may be called: all stems of one have to be there.
  private let ways: [(term: Int, stems: [Int])]

  /// - Parameters:
  ///   - glossary: The site's.
  ///   - language: Of the texts.
  ///   - source: The language of the glossary's own terms.
  init(_ glossary: Glossary, language: Language, source: Language) {
    self.language = language
    rules = .rules(of: language)
    var builder = SoughtWords(rules: rules)
    for (number, term) in glossary.terms.enumerated() where term.isChecked {
      let isSource = language == source
      let wording = isSource ? term.wording : term.wording(in: language)
      if !term.isTranslated {
        for name in term.wording.allowed { builder.add(name: name, number, names: isSource) }
      }
      // A name counts as it is written alone.
      for phrase in isSource && !term.isTranslated ? [] : wording?.allowed ?? [] {
        builder.add(phrase: phrase, number, names: isSource && term.isTranslated)
        if !isSource { builder.add(way: phrase, number) }
      }
      for word in wording?.forbidden ?? [] { builder.add(forbidden: word, number) }
    }
    words = builder.words
    ways = builder.ways
    stems = builder.stems
    automaton = TermAutomaton(builder.letters)
    stemAutomaton = TermAutomaton(stems)
  }

  /// What a text says of the terms; names in braces are no words.
  func uses(in text: String) -> TermUses { uses(in: FoldedText(text, rules)) }

  /// What a text says of the terms.
  func uses(in text: FoldedText) -> TermUses {
    let stems = stems(in: text)
    var uses = TermUses()
    var spans: [Span] = []
    automaton.search(text.letters) { number, end in
      let word = words[number]
      let start = end - word.length
      switch word.meaning {
      case .phrase, .forbidden:
        if let end = endOfPhrase(start, end, in: text) {
          spans.append(Span(start: start, end: end, word: number))
        }
      case .name(let term, let written, _):
        guard text.written[start..<end].elementsEqual(written), !text.isInsideLatinWord(at: start)
        else { break }
        uses.kept.insert(term)
        spans.append(Span(start: start, end: end, word: number))
      }
    }
    for way in ways where way.stems.allSatisfy({ stems[$0] }) { uses.rendered.insert(way.term) }
    add(spans, of: text, to: &uses)
    return uses
  }
}

extension TermIndex {
  /// Which stems begin a word of the text, or stand in one, if words are joined.
  private func stems(in text: FoldedText) -> [Bool] {
    var found = [Bool](repeating: false, count: stems.count)
    let letters = text.joined(rules)
    stemAutomaton.search(letters) { number, end in
      let start = end - stems[number].count
      let isInside =
        rules.isUnspaced || rules.joinsWords && stems[number].count >= min(rules.shortest, 3)
      if isInside || start == 0 || !FoldedText.isOfWord(letters[start - 1]) {
        found[number] = true
      }
    }
    return found
  }

  /// A place of a text where a word of the glossary stands.
  private struct Span {
    let start: Int
    let end: Int
    let word: Int

    /// Whether the other is a part of it.
    func holds(_ other: Self) -> Bool {
      start <= other.start && other.end <= end && (start, end) != (other.start, other.end)
    }
  }

  /// The index behind a phrase with the ending of its last word; `nil` if a word goes on otherwise.
  private func endOfPhrase(_ start: Int, _ end: Int, in text: FoldedText) -> Int? {
    guard !rules.isUnspaced else {
      return text.isInsideForeignWord(at: start) || text.isInsideForeignWord(at: end) ? nil : end
    }
    // Words that are joined may be so by a hyphen.
    if rules.joinsWords, text.hasHyphen(at: start - 1) || text.hasHyphen(at: end) { return nil }
    let before = Array(text.start(before: start))
    guard before.isEmpty || rules.prefixes.contains(before) else { return nil }
    let rest = Array(text.rest(from: end))
    guard rest.isEmpty || rules.inflections.contains(rest) else { return nil }
    return end + rest.count
  }

  /// Takes the spans that are no parts of longer ones.
  private func add(_ spans: [Span], of text: FoldedText, to uses: inout TermUses) {
    var last: Span?
    var allowed = -1
    // Of the same place, what is allowed comes first.
    for span in spans.sorted(by: { order(of: $0) < order(of: $1) }) {
      if let last, last.holds(span) { continue }
      if span.end > last?.end ?? 0 { last = span }
      switch words[span.word].meaning {
      case .phrase(let term, let names), .name(let term, _, let names):
        if names { uses.named.insert(term) }
        allowed = span.start
      case .forbidden(let term, let word):
        guard allowed != span.start else { break }
        uses.forbidden.append(.init(term: term, word: word, place: text.places[span.start]))
      }
    }
  }

  private func order(of span: Span) -> (Int, Int, Int) {
    let isForbidden = if case .forbidden = words[span.word].meaning { 1 } else { 0 }
    return (span.start, -span.end, isForbidden)
  }
}
