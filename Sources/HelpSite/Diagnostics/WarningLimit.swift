extension [Diagnostic] {
  /// All errors, and of the warnings of each id no more than a person reads; one in the place of the rest says
  /// how many these are.
  ///
  /// For what was found on one page, in the order of its text.
  func limitingWarnings(to limit: Int) -> [Diagnostic] {
    guard count > limit else { return self }
    var counts: [String: Int] = [:]
    for diagnostic in self where diagnostic.severity == .warning {
      counts[diagnostic.id, default: 0] += 1
    }
    guard counts.values.contains(where: { $0 > limit }) else { return self }
    var kept: [String: Int] = [:]
    return compactMap { diagnostic in
      guard diagnostic.severity == .warning else { return diagnostic }
      let number = kept[diagnostic.id, default: 0] + 1
      kept[diagnostic.id] = number
      guard number >= limit, let count = counts[diagnostic.id], count > limit else {
        return diagnostic
      }
      guard number == limit else { return nil }
      return Diagnostic(
        warning: diagnostic.id, at: diagnostic.location,
        "\(count - limit + 1) more like this on the page, from here on", hint: diagnostic.hint)
    }
  }
}
