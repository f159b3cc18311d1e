import Text

/// Parts that may be what the source hasn't any more: they count as made from another text.
extension RecordSearch {
  /// Guesses where nothing tells, the likeliest ways first.
  mutating func guess(_ unrecorded: [Unrecorded]) {
    let parts = unrecorded.map(\.name).filter { !$0.isOfDataFile && free[$0] != nil }
    guessNamesakes(parts)
    guessOnHomes(parts.filter(\.part.isAnswer))
    guessOnLikelyHomes(parts)
  }

  /// Of more questions with one id, none is likelier than those that nobody accepted anywhere.
  private static let manyNamesakes = 4

  /// Gives questions on other pages a line of a question with the same id.
  private mutating func guessNamesakes(_ parts: [PartName]) {
    let byID = Dictionary(grouping: parts.filter { $0.part.kind == .question }, by: \.part)
    for line in lines where line.name.part.kind == .question {
      guard let parts = byID[line.name.part], parts.count <= Self.manyNamesakes else { continue }
      guess(parts, from: [line])
    }
  }

  /// Gives the answers of a page that have no line one of those that may be theirs.
  private mutating func guessOnHomes(_ parts: [PartName]) {
    let answers = lines.filter { $0.name.part.isAnswer && $0.home != nil }
    let byHome = Dictionary(grouping: answers) { $0.home! }
    for (page, parts) in Dictionary(grouping: parts, by: \.page) {
      guessAnswers(parts, from: byHome[page] ?? [])
    }
  }

  private mutating func guessOnLikelyHomes(_ parts: [PartName]) {
    for (page, home) in likelyHomes {
      let (lines, parts) = (lines.filter { $0.name.page == page }, parts.filter { $0.page == home })
      records.likelyPages[page] = home
      for part in [Part.title, .description, .intro] {
        guess(
          parts.filter { $0.part == part }, from: lines.filter { $0.name.part == part })
      }
      guessAnswers(parts.filter(\.part.isAnswer), from: lines.filter(\.name.part.isAnswer))
    }
  }

  /// Gives the answers of a page lines that may be theirs, and what is left of these the last answer,
  /// which may hold several by now.
  private mutating func guessAnswers(_ parts: [PartName], from lines: [Line]) {
    let parts = parts.filter { records.moves[$0] == nil }
    let left = lines.filter { records.successors[$0.name] == nil }
    guess(parts, from: left.isEmpty ? lines : left)
    guard let last = parts.last else { return }
    for line in lines where records.successors[line.name] == nil {
      records.successors[line.name] = .init(name: last, isGuess: true, isChanged: true)
    }
  }

  /// Gives each of the parts that has no line yet one of the lines.
  private mutating func guess(_ parts: [PartName], from lines: [Line]) {
    guard !lines.isEmpty else { return }
    for (index, part) in parts.enumerated() where records.moves[part] == nil {
      let line = lines[min(index, lines.count - 1)]
      records.moves[part] = .init(
        former: line.name, entry: line.entry, line: line.number, isGuess: true)
      if records.successors[line.name] == nil {
        records.successors[line.name] = .init(name: part, isGuess: true, isChanged: true)
      }
    }
  }
}
