import Text

/// The search for what became of the parts that one lock has and the source hasn't.
struct RecordSearch {
  /// What `redirects.yaml` says of a part.
  enum Destination {
    /// It is this one by now.
    case part(PartName)
    /// Nothing, but the page is there, or this one took its place.
    case page(PageKey)
    case gone
    case unknown
  }

  /// A line whose part the source hasn't.
  struct Line {
    let name: PartName
    let entry: TranslationLock.Entry
    let number: Int
    let destination: PartName?
    /// The page on which the part would be; `nil` if that isn't known.
    var home: PageKey?
  }

  /// A part of the source that has no line of its own.
  typealias Unrecorded = (name: PartName, hash: ContentHash)

  var records: TranslationRecords
  /// Those that weren't followed yet.
  var lines: [Line] = []
  /// The parts that no line was followed to yet.
  private(set) var free: [PartName: ContentHash] = [:]
  /// The pages that may have taken the place of those of which nothing tells where they are.
  var likelyHomes: [PageKey: PageKey] = [:]

  init(lock: TranslationLock) { records = TranslationRecords(lock: lock) }

  var hasLines: Bool { !lines.isEmpty || !records.gone.isEmpty }

  mutating func add(_ line: TranslationLock.Line, of name: PartName, _ destination: Destination) {
    var (part, home): (PartName?, PageKey?)
    switch destination {
    case .part(let name): (part, home) = (name, name.page)
    case .page(let key): home = key
    case .gone: return records.gone.append(name)
    case .unknown: break
    }
    lines.append(
      Line(
        name: name, entry: line.entry, number: line.number ?? 1, destination: part, home: home))
  }

  /// Follows the lines, the surest ways first; `unrecorded` is by page, in the order of the text.
  func records(_ unrecorded: [Unrecorded]) -> TranslationRecords {
    var search = self
    search.free = Dictionary(uniqueKeysWithValues: unrecorded.map { ($0.name, $0.hash) })
    search.follow(\.destination)
    search.followTexts(unrecorded)
    search.findHomes(unrecorded)
    search.follow { line in line.home.map { PartName(page: $0, part: line.name.part) } }
    search.guess(unrecorded)
    search.records.orphans = search.lines.map { line in
      .init(
        name: line.name, line: line.number,
        isLostAnswer: line.name.part.isAnswer && search.records.successors[line.name] == nil)
    }
    search.records.pagesOfLostAnswers = Set(
      search.records.orphans.lazy.filter(\.isLostAnswer).map(\.name.page))
    return search.records
  }
}

extension RecordSearch {
  /// Follows each line to the part that `destination` gives; of several that lead to one part, the
  /// one that says the least for its translation.
  private mutating func follow(_ destination: (Line) -> PartName?) {
    var found: [PartName: Line] = [:]
    for line in lines {
      guard let part = destination(line), let hash = free[part] else { continue }
      if let other = found[part], other.entry.claim(to: hash) <= line.entry.claim(to: hash) {
        continue
      }
      found[part] = line
    }
    for (part, line) in found { move(line, to: part) }
    dropFollowed()
  }

  private mutating func move(_ line: Line, to part: PartName) {
    let hash = free.removeValue(forKey: part)
    records.moves[part] = .init(
      former: line.name, entry: line.entry, line: line.number, isGuess: false)
    records.successors[line.name] = .init(
      name: part, isGuess: false, isChanged: hash != line.entry.hash)
  }

  private mutating func dropFollowed() {
    lines.removeAll { records.successors[$0.name] != nil }
  }

  /// What a line and a part have in common.
  private struct Likeness: Hashable {
    let hash: ContentHash
    let kind: Part.Kind
    let page: PageKey?
    let part: Part?
  }

  /// Follows each line to a part with the same text: rather on its own page and of its own name.
  private mutating func followTexts(_ unrecorded: [Unrecorded]) {
    for (isOnPage, hasName) in [(true, true), (true, false), (false, true), (false, false)] {
      func likeness(_ name: PartName, _ hash: ContentHash, on page: PageKey) -> Likeness {
        Likeness(
          hash: hash, kind: name.part.kind, page: isOnPage ? page : nil,
          part: hasName ? name.part : nil)
      }
      var parts = Dictionary(grouping: unrecorded.reversed().filter { free[$0.name] != nil }) {
        likeness($0.name, $0.hash, on: $0.name.page)
      }
      for line in lines {
        let wanted = likeness(line.name, line.entry.hash, on: line.home ?? line.name.page)
        if let part = parts[wanted]?.popLast() { move(line, to: part.name) }
      }
      dropFollowed()
    }
  }
}

extension Part {
  enum Kind: Hashable { case title, description, intro, question, words }

  var kind: Kind {
    switch self {
    case .title: .title
    case .description: .description
    case .intro: .intro
    case .question: .question
    case .words: .words
    }
  }

  /// `nil` if it is no question.
  var questionID: QuestionID? {
    if case .question(let id) = self { id } else { nil }
  }

  /// Whether readers look here for what they want to know.
  var isAnswer: Bool { kind == .question || kind == .intro }
}
