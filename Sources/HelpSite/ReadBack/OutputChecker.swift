import Languages

/// Checks what pages of the output say of each other.
struct OutputChecker {
  let published: PublishedFiles
  /// The summaries by the index of the file; `nil` for what is no page.
  let summaries: [PageSummary?]

  /// The number of pages from which on a problem is its template's and is told once.
  private static let repetitionLimit = 10

  func diagnostics() -> [Diagnostic] {
    var files: [PageProblem: [Int]] = [:]
    for (index, summary) in summaries.enumerated() {
      guard let summary else { continue }
      for problem in problems(of: index, summary) { files[problem, default: []].append(index) }
    }
    return files.flatMap { problem, files -> [Diagnostic] in
      guard files.count > Self.repetitionLimit else {
        return files.map { diagnostic(problem, in: $0, hint: problem.hint) }
      }
      let others = "the same in \(files.count - 1) other files: a template makes it"
      let hint = problem.hint.map { "\($0); \(others)" } ?? others
      return [diagnostic(problem, in: files[0], hint: hint)]
    }.sorted()
  }

  private func diagnostic(_ problem: PageProblem, in file: Int, hint: String?) -> Diagnostic {
    Diagnostic(
      id: problem.id, severity: problem.severity, location: published.location(of: file),
      message: "'\(published.path(of: file))' \(problem.text)", hint: hint)
  }

  private func problems(of index: Int, _ summary: PageSummary) -> [PageProblem] {
    var problems = summary.problems
    for link in summary.fragments where summaries[Int(link.file)]?.has(id: link.id) == false {
      problems.append(.fragment(link.address))
    }
    problems += canonicalProblems(of: index, summary)
    if !summary.alternates.isEmpty { problems += alternateProblems(of: index, summary) }
    return Array(Set(problems))
  }

  private func canonicalProblems(of index: Int, _ summary: PageSummary) -> [PageProblem] {
    guard let canonical = summary.canonical else { return [] }
    let path = published.path(of: Int(canonical))
    guard published.language(of: Int(canonical)) != nil else {
      return [.canonical("has the canonical address of '\(path)', which is no page")]
    }
    if published.files[Int(canonical)].role == .redirect {
      return [.canonical("has the canonical address of '\(path)', which is a redirect")]
    }
    if let next = summaries[Int(canonical)]?.canonical, next != canonical {
      return [
        .canonical(
          "has the canonical address of '\(path)', whose own is '\(published.path(of: Int(next)))'")
      ]
    }
    if published.isOriginal(index), canonical != index {
      return [.canonical("has the canonical address of another page, '\(path)'")]
    }
    return []
  }

  private func alternateProblems(of index: Int, _ summary: PageSummary) -> [PageProblem] {
    var problems = summary.alternates.flatMap { mistakes(of: $0, on: index) }
    let defaults = summary.alternates.count { $0.tag == "x-default" }
    if defaults != 1 {
      problems.append(
        .alternate("has \(defaults == 0 ? "no alternate" : "\(defaults) alternates") 'x-default'"))
    }
    let tags = summary.alternates.map { $0.tag.lowercased() }
    for tag in Set(tags) where tag != "x-default" && tags.count(where: { $0 == tag }) > 1 {
      problems.append(.alternate("has two alternates '\(tag)'"))
    }
    if !summary.alternates.contains(where: { $0.file == index }) {
      problems.append(.alternate("isn't among its own alternates"))
    }
    return problems
  }

  private func mistakes(of alternate: PageSummary.Alternate, on index: Int) -> [PageProblem] {
    let target = Int(alternate.file)
    let path = published.path(of: target)
    let words = "has '\(path)' as the alternate '\(alternate.tag)'"
    guard published.isOriginal(target) else {
      return [.alternate("\(words), which is no page of its own")]
    }
    if alternate.tag != "x-default", let language = published.language(of: target),
      published.site.settings[language].language.tag != alternate.tag
    {
      return [.alternate("\(words), a page in another language")]
    }
    let isMutual = summaries[target]?.alternates.contains { $0.file == index } ?? false
    return isMutual ? [] : [.alternate("\(words), which doesn't name it back")]
  }
}
