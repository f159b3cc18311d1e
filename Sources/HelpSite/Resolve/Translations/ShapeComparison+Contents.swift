import Text

/// What a translation must have as its original has it: links, pictures, code, facts and sections.
extension ShapeComparison {
  typealias Contents = [Placed<WrittenContent>]

  /// What is looked for: the id of the diagnostic, and the words for one and for many.
  struct ContentKind {
    let id: String
    let one: String
    let many: String

    static let links = Self(id: "translation.links", one: "link to", many: "links")
    static let pictures = Self(id: "translation.links", one: "picture", many: "pictures")
    static let code = Self(id: "translation.code", one: "code", many: "pieces of code")
    static let codeBlocks = Self(
      id: "translation.code", one: "block of code", many: "blocks of code")
    static let facts = Self(id: "translation.facts", one: "fact", many: "facts")
    static let sections = Self(id: "translation.facts", one: "section", many: "sections")
  }

  func contents(
    _ kind: ContentKind, _ own: Contents, _ other: Contents, elsewhere: PageCode = PageCode()
  ) -> [Diagnostic] {
    // By bytes: what Unicode calls equal leads elsewhere.
    var (added, lacking) = Self.unmatched(own, other, by: { [PathKey($0.identity)] })
    switch kind.id {
    case ContentKind.code.id:
      Self.drop(&added, &lacking) { CodeLikeness.isLike($0.identity, $1.identity) }
      added.removeAll { isKnown($0.value.written, in: self.other) }
      lacking.removeAll { isKnown($0.value.written, in: self.own) }
      // The other may have a word of its own for it.
      if lacking.isEmpty {
        added.removeAll { CodeWords.isTerm($0.value.written) || CodeWords.isSign($0.value.written) }
        // Texts that add more differ in more.
        if added.count <= 32 { added.removeAll { elsewhere.holds($0.value) } }
      }
      if added.isEmpty { lacking.removeAll { CodeWords.isTerm($0.value.written) } }
    case ContentKind.links.id: Self.drop(&added, &lacking) { $0.leads(asDoes: $1) }
    default: break
    }
    let count = min(added.count, lacking.count)
    let found =
      zip(added, lacking).map { changed(kind, $0, from: $1) }
      + lacking.dropFirst(count).map {
        warning(
          kind.id, at: place,
          "\(name) lacks the \(kind.one) '\(Self.short($0.value.written))' of its original",
          see: $0.location)
      }
      + added.dropFirst(count).map {
        warning(
          kind.id, at: $0.location,
          "the original of \(name) has no \(kind.one) '\(Self.short($0.value.written))'", see: nil)
      }
    return Self.grouped(found, kind.many)
  }

  /// Commands that look like labels: they begin with the same word, of a program.
  func commands() -> [Diagnostic] {
    let (added, lacking) = Self.unmatched(own.labels, other.labels, by: { [$0.identity] })
    let found = added.compactMap { mine -> Diagnostic? in
      guard mine.value.identity.first?.isLowercase == true,
        let name = mine.value.identity.split(separator: " ").first,
        let its = lacking.first(where: { $0.value.identity.hasPrefix(name + " ") }),
        !CodeLikeness.isLike(mine.value.identity, its.value.identity)
      else { return nil }
      return changed(.code, mine, from: its)
    }
    return Self.grouped(found, ContentKind.code.many)
  }

  /// Drops the pairs that are alike.
  private static func drop(
    _ added: inout Contents, _ lacking: inout Contents,
    ifAlike isAlike: (WrittenContent, WrittenContent) -> Bool
  ) {
    // Texts that differ in more aren't of one kind.
    guard added.count <= 32, lacking.count <= 32 else { return }
    added.removeAll { own in
      let like = lacking.firstIndex { isAlike(own.value, $0.value) }
      if let like { lacking.remove(at: like) }
      return like != nil
    }
  }

  /// Whether a text has a piece of code in plain words, or in several pieces: `size` and `5` for
  /// `size = 5`.
  ///
  /// What stands in angles for the reader's own needn't be there.
  private func isKnown(_ written: String, in shape: PartShape) -> Bool {
    // One that differs in case alone is another: `-V` for `-v`.
    if shape.codeSpans.contains(where: {
      $0.value.written != written && $0.value.written.lowercased() == written.lowercased()
    }) {
      return false
    }
    let code = CodeLikeness.withoutForeignNames(written)
    if shape.plainWords.hold(code) { return true }
    let isOne = !code.replacing(" = ", with: "=").contains(" ")
    return isOne && shape.plainWords.hold(code, or: shape.codeWords)
  }

  /// What stands in the place of something else: one mistake, not two.
  private func changed(
    _ kind: ContentKind, _ own: Placed<WrittenContent>, from other: Placed<WrittenContent>
  ) -> Diagnostic {
    let lines = [own, other].map { $0.value.identity.split(separator: "\n") }
    let line = zip(lines[0], lines[1]).first { $0 != $1 }
    let count = lines[0].count
    if line == nil, count != lines[1].count {
      let rest = Self.short(
        String(lines[count < lines[1].count ? 1 : 0][min(count, lines[1].count)]))
      return warning(
        kind.id, at: own.location,
        count < lines[1].count
          ? "\(name) lacks the line '\(rest)' of a \(kind.one) of its original"
          : "the original of \(name) has no line '\(rest)' in its \(kind.one)",
        see: other.location)
    }
    var texts = (own.value.written, other.value.written)
    if let line, lines.contains(where: { $0.count > 1 }) {
      texts = (String(line.0), String(line.1))
    }
    return warning(
      kind.id, at: own.location,
      "\(name) has the \(kind.one) '\(Self.short(texts.0))' where its original has "
        + "'\(Self.short(texts.1))'", see: other.location)
  }

  /// Each once: texts mention the same code more or less often.
  static func distinct(_ contents: Contents) -> Contents {
    var seen: Set<PathKey> = []
    return contents.filter { seen.insert(PathKey($0.value.identity)).inserted }
  }
}
