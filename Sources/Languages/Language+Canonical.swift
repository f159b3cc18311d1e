extension Language {
  /// The tag that `text` most likely means, or `nil` where nothing is certain: for hints.
  ///
  /// `PT-br` and `pt_BR.UTF-8` give `pt-BR`, `iw` gives `he`, `deu` gives `de`, `jp` gives `ja`;
  /// what stands behind the region is dropped.
  package static func canonical(_ text: String) -> String? {
    let separators = ["-", "_", ".", "@"] as Set<Character>
    var rest = text.lowercased().split(omittingEmptySubsequences: false) {
      separators.contains($0)
    }[...]
    guard let first = rest.popFirst(), TagParts.isCode(first.utf8) else { return nil }
    let current = LanguageAlias.current(String(first))
    var tag = LanguageAlias.likely[current] ?? current
    if let next = rest.first, TagParts.isScript(next.capitalizedASCII.utf8) {
      tag += "-" + next.capitalizedASCII
      rest.removeFirst()
    }
    if let next = rest.first, TagParts.isRegion(next.uppercased()[...].utf8) {
      tag += "-" + (next == "uk" ? "GB" : next.uppercased())
    }
    return tag
  }
}

extension Substring {
  /// The text with its first character in upper case.
  fileprivate var capitalizedASCII: Substring { prefix(1).uppercased()[...] + dropFirst() }
}
