import Text

extension RecordSearch {
  /// Finds where pages went that the source hasn't: to where most of their parts did, or else to a
  /// page without lines that has their questions.
  mutating func findHomes(_ unrecorded: [Unrecorded]) {
    countHomes()
    settle()
    findNamesakes(among: PageNamesakes(questions: pagesWithoutLines(unrecorded)))
    settle()
  }

  private mutating func countHomes() {
    var counts: [PageKey: [PageKey: Int]] = [:]
    let followed = records.successors.filter { $0.key.part.kind != .words }
      .map { ($0.page, $1.name.page) }
    for (page, home) in followed
      + lines.compactMap({ line in line.home.map { (line.name.page, $0) } })
    where page != home {
      counts[page, default: [:]][home, default: 0] += 1
    }
    for (page, counts) in counts {
      records.pages[page] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private mutating func settle() {
    for index in lines.indices where lines[index].home == nil {
      lines[index].home = records.pages[lines[index].name.page]
    }
  }

  /// The pages of the source that no line names, each with its questions that no line was followed
  /// to.
  private func pagesWithoutLines(_ unrecorded: [Unrecorded]) -> [PageKey: Set<QuestionID>] {
    var pages: [PageKey: Set<QuestionID>] = [:]
    for (name, _) in unrecorded where !name.isOfDataFile && free[name] != nil {
      guard records.lock.lines(of: name.page).isEmpty else { continue }
      pages[name.page, default: []].formUnion([name.part.questionID].compactMap(\.self))
    }
    return pages
  }

  /// The lines of pages of which nothing tells where they are, by page.
  private var homeless: [PageKey: [Line]] {
    Dictionary(grouping: lines.filter { $0.home == nil && !$0.name.isOfDataFile }, by: \.name.page)
  }

  /// Finds the pages that have the questions of pages that are gone, by their ids.
  ///
  /// If nothing but one page is gone, and one came, it may be that one.
  private mutating func findNamesakes(among pages: PageNamesakes) {
    let homeless = homeless
    var taken: Set<PageKey> = []
    var left: [PageKey] = []
    for (page, lines) in homeless {
      let questions = Set(lines.compactMap(\.name.part.questionID))
      if let home = pages.namesake(of: page, questions) {
        records.pages[page] = home
        taken.insert(home)
      } else {
        left.append(page)
      }
    }
    taken.formUnion(records.pages.values)
    let others = pages.pages.filter { !taken.contains($0) }
    if left.count == 1, others.count == 1 { likelyHomes[left[0]] = others[0] }
  }
}
