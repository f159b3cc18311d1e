import Languages
import Text

/// Checks what pages of the output say of each other.
struct OutputChecker {
  let published: PublishedFiles
  /// The summaries by the index of the file; `nil` for what is no page.
  let summaries: [PageSummary?]

  /// The number of pages from which on what all pages of a kind do is told once.
  private static let repetitionLimit = 10

  func diagnostics() -> [Diagnostic] {
    var files: [PageProblem: [Int]] = [:]
    var counts: [PageKind: Int] = [:]
    for (index, summary) in summaries.enumerated() {
      guard let summary else { continue }
      counts[kind(of: index), default: 0] += 1
      for problem in problems(of: index, summary) { files[problem, default: []].append(index) }
    }
    let templates = TemplateAddresses(published.site.source.templates)
    return files.flatMap { problem, files -> [Diagnostic] in
      if let place = problem.location ?? problem.quote.flatMap(templates.place) {
        return [diagnostic(problem, in: files, at: place)]
      }
      if problem.isToldOnce {
        return [diagnostic(problem, in: files, at: published.location(of: files[0]))]
      }
      let (shared, single) = divided(files, counts)
      return single.map { diagnostic(problem, in: [$0]) }
        + (shared.isEmpty ? [] : [diagnostic(problem, in: shared)])
    }.sorted()
  }

  /// What is rendered by one template, for one language.
  private struct PageKind: Hashable {
    let kind: ObjectIdentifier
    let language: LanguageIndex?
  }

  private func kind(of index: Int) -> PageKind {
    let file = published.files[index]
    return PageKind(kind: ObjectIdentifier(type(of: file.kind)), language: file.language)
  }

  /// Divides files with one problem: where all files of a kind have it, they have it of their template.
  private func divided(
    _ files: [Int], _ counts: [PageKind: Int]
  ) -> (shared: [Int], single: [Int]) {
    let groups = Dictionary(grouping: files, by: kind)
    let shared = files.filter { groups[kind(of: $0)]!.count == counts[kind(of: $0)] }
    guard shared.count > Self.repetitionLimit else { return ([], files) }
    let isShared = Set(shared)
    return (shared, files.filter { !isShared.contains($0) })
  }

  /// What is wrong with files, told at the first of them or at a place in a template.
  private func diagnostic(
    _ problem: PageProblem, in files: [Int], at place: SourceLocation? = nil
  ) -> Diagnostic {
    let others = "the same in \(files.count - 1) other files"
    let shared = place == nil ? "\(others), all that their template makes" : others
    return Diagnostic(
      id: problem.id, severity: problem.severity,
      location: place ?? published.location(of: files[0]),
      message: "'\(published.path(of: files[0]))' \(problem.text)",
      hint: files.count == 1 ? problem.hint : problem.hint.map { "\($0); \(shared)" } ?? shared)
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
