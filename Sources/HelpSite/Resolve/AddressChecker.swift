import Text

/// Checks that every published name is portable and that no two sources want one name
/// (promise 11 of SECURITY.md).
struct AddressChecker {
  private let outputs: [Output]
  private let search: SearchKind

  /// What is to be published, and what asks for it.
  private struct Output {
    let path: OutputPath
    let source: OutputSource

    var location: SourceLocation { source.location }
  }

  init(files: [some AddressedFile], search: SearchKind) {
    var outputs = files.map { Output(path: $0.path, source: $0.source) }
    if search == .pagefind { outputs.append(Output(path: PagefindPath.entry, source: .site)) }
    self.outputs = outputs
    self.search = search
  }

  func diagnostics() -> [Diagnostic] {
    let outputs = sortedOutputs()
    var diagnostics = outputs.compactMap { output in
      PortableName.check(output.path.text).map { problem in
        Diagnostic(
          error: "url.name", at: output.location,
          "can't publish '\(output.path)': \(problem)")
      }
    }
    var owners: [Output] = []
    owners.reserveCapacity(outputs.count)
    for output in outputs {
      if let owner = owners.last, owner.path == output.path {
        diagnostics.append(conflict(output.path, owner.location, output.location))
      } else {
        owners.append(output)
      }
    }
    if let search = owners.first(where: { $0.path == PagefindPath.entry }) {
      diagnostics += owners.filter { isOfSearch($0.path) }
        .map { conflict($0.path, search.location, $0.location) }
    }
    return diagnostics + filesInTheWay(owners) + collisions(owners)
  }

  /// The files in their order by components: a folder's files follow what has its name; of one
  /// path, what the site itself asks for comes first, and the others stay as they were.
  private func sortedOutputs() -> [Output] {
    let order = outputs.indices.sorted { one, other in
      let difference = OutputPath.componentDifference(
        outputs[one].path, outputs[other].path)
      if difference != 0 { return difference < 0 }
      let isSites = (outputs[one].source.isSite, outputs[other].source.isSite)
      return isSites.0 == isSites.1 ? one < other : isSites.0
    }
    return order.map { outputs[$0] }
  }

  /// Files that have the name of a folder that others need, one for each who needs it.
  private func filesInTheWay(_ owners: [Output]) -> [Diagnostic] {
    guard var file = owners.first else { return [] }
    return owners.dropFirst().compactMap { output in
      if output.path.isInside(file.path) { return obstruct(output, file) }
      file = output
      return nil
    }
  }

  private func obstruct(_ output: Output, _ file: Output) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: output.location,
      "'\(output.path)' needs a folder where \(file.location) makes the file '\(file.path)'",
      hint: "change one's slug or name")
  }

  /// Whether a file would lie among those of Pagefind, whose names aren't known before it has run.
  private func isOfSearch(_ path: OutputPath) -> Bool {
    search == .pagefind && path != PagefindPath.entry
      && path.isInside(PagefindPath.folder)
  }

  private func conflict(
    _ path: OutputPath, _ first: SourceLocation, _ second: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      error: "url.conflict", at: second,
      "two sources for '\(path)': this one and \(first)", hint: "change one's slug or name")
  }

  private func collisions(_ owners: [Output]) -> [Diagnostic] {
    let pairs = PortableNames.collisions(owners.lazy.map(\.path.text))
    guard !pairs.isEmpty else { return [] }
    let places = Dictionary(uniqueKeysWithValues: owners.map { ($0.path, $0.location) })
    return pairs.map { pair in
      Diagnostic(
        error: "url.conflict",
        at: places[OutputPath(pair.second)] ?? SourceLocation(file: "content"),
        "'\(pair.second)' and '\(pair.first)' are one name on some systems",
        hint: places[OutputPath(pair.first)].map { "the other is made by \($0)" })
    }
  }
}
