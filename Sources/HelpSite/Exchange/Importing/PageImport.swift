import Languages
import Text

/// Brings the new texts of one page into its file.
struct PageImport {
  let survey: TranslationSurvey
  let names: SiteNames
  let language: Language
  var page: ExchangePage
  var parts: [PartImport]

  /// The changed file; what can't be written is given up.
  ///
  /// - Parameter raw: The translation's file as it is on the disk; `nil` if there is none.
  /// - Returns: `nil` if nothing changes.
  mutating func change(_ raw: [UInt8]?) -> FileChange? {
    guard parts.contains(where: { !$0.texts.isEmpty }) else { return nil }
    guard let raw, let target = page.translation else { return newPage() }
    let items = items(in: target)
    let made = written(items, in: target, raw)
    if made == raw { return nil }
    return FileChange(path: target.page.file.path, bytes: made, former: ContentHash(of: raw))
  }

  /// A page that begins with the original's text; a draft until all of it is translated.
  private mutating func newPage() -> FileChange? {
    let path: SourcePath = "content/\(language.tag)/\(page.key).md"
    let file = PageFile(path: path, language: language)
    guard let source = page.source,
      let text = try? PageStub(source.bytes, of: source.page, parser: survey.parser)?.text()
    else {
      giveUp(
        UnitProblem(
          id: "exchange.structure", message: "no page can be made of the original",
          hint: "give each of its questions an id, such as {#how-long}"))
      return nil
    }
    let draft = Array(text.utf8)
    let isWhole = parts.allSatisfy { $0.isComplete }
    for raw in isWhole ? [Self.published(draft), draft] : [draft] {
      guard let target = blocks(of: raw, file) else { continue }
      var trial = self
      let items = trial.items(in: target)
      let made = trial.written(items, in: target, raw)
      let isDone = trial.parts.allSatisfy { part in part.isComplete }
      if raw != draft, !isDone { continue }
      self = trial
      guard parts.contains(where: { !$0.texts.isEmpty }) else { return nil }
      return FileChange(path: path, bytes: made, former: nil)
    }
    giveUp(.structure)
    return nil
  }

  private static func published(_ draft: [UInt8]) -> [UInt8] {
    let line = Array("draft: true\n---\n".utf8)
    guard
      let start = draft.indices.first(where: { draft[$0...].starts(with: line) })
    else { return draft }
    return Array(draft[..<start] + draft[(start + "draft: true\n".utf8.count)...])
  }

  private mutating func giveUp(_ problem: UnitProblem) {
    for index in parts.indices { parts[index].giveUp(problem) }
  }

  private func blocks(of raw: [UInt8], _ file: PageFile) -> PageBlocks? {
    let text = PageText.Raw(bytes: raw, hash: ContentHash(of: raw))
    let result = survey.parser.parse(text, of: file)
    guard let page = result.page, !result.diagnostics.hasErrors else { return nil }
    return PageBlocks(raw, of: page, in: survey.source, names: names)
  }
}

extension PageImport {
  /// The edits of all parts; those that aren't whole enough are given up.
  private mutating func items(in target: PageBlocks) -> [PartWriter.Item] {
    guard let source = page.source else { return [] }
    let writer = PartWriter(
      source: source, target: target,
      blocks: BlockWriter(extensions: survey.source.extensions(for: language)))
    var items: [PartWriter.Item] = []
    var places: Set<Int> = []
    for index in parts.indices where !parts[index].texts.isEmpty {
      let part = parts[index].part
      if let own = target[part.name.part], let original = part.source,
        original.isBuilt(as: own)
      {
        guard part.isTranslated || parts[index].isComplete else {
          parts[index].leaveIncomplete()
          continue
        }
        let made = writer.items(inPlaceOf: own, parts[index])
        items += made.items
        for (units, problem) in made.problems { parts[index].giveUp(units: units, problem) }
      } else if part.source != nil {
        guard parts[index].isComplete else {
          parts[index].leaveIncomplete()
          continue
        }
        items += whole(index, target, writer, &places)
      } else {
        items += line(index, writer)
      }
    }
    return items
  }

  private mutating func line(_ index: Int, _ writer: PartWriter) -> [PartWriter.Item] {
    guard let taken = parts[index].texts[0] else { return [] }
    let unit = parts[index].part.units[0]
    let pieces = unit.target ?? unit.source
    let text = UnitText(content: taken.content, tokens: pieces.tokens, names: pieces.names)
    if let item = writer.item(ofLine: text.plainLine, parts[index].part.name.part) { return [item] }
    parts[index].giveUp(.structure)
    return []
  }

  private mutating func whole(
    _ index: Int, _ target: PageBlocks, _ writer: PartWriter, _ places: inout Set<Int>
  ) -> [PartWriter.Item] {
    let own = target[parts[index].part.name.part]
    let place = place(ofNew: parts[index].part.name.part, in: target)
    let isFirst = places.insert(place).inserted
    let lead = own == nil ? Self.lead(at: place, in: target, isFirst: isFirst) : ""
    do {
      return [try writer.item(anew: parts[index], over: own, at: place, lead: lead)]
    } catch {
      parts[index].giveUp(error)
      return []
    }
  }

  /// Behind the part that stands before a new one in the source, as far as the page has it.
  private func place(ofNew part: Part, in target: PageBlocks) -> Int {
    guard let source = page.source, let index = source.parts.firstIndex(where: { $0.part == part })
    else { return target.bytes.count }
    for before in source.parts[..<index].reversed() {
      if let own = target[before.part] { return own.range.upperBound }
    }
    if case .question = part, let first = target.parts.first, first.part == .intro {
      return first.range.upperBound
    }
    return target.bodyStart
  }

  private static func lead(at place: Int, in target: PageBlocks, isFirst: Bool) -> String {
    let before = target.bytes[..<place]
    if !isFirst { return place == target.bytes.count ? "\n" : "" }
    if place == target.bodyStart || before.last != 0x0A {
      return before.last == 0x0A ? "\n" : "\n\n"
    }
    return before.dropLast().last == 0x0A ? "" : "\n"
  }

  /// The file with all edits that leave everything else of the page as it is; others are given up.
  private mutating func written(
    _ items: [PartWriter.Item], in target: PageBlocks, _ raw: [UInt8]
  ) -> [UInt8] {
    let proof = PageProof(target: target, raw: raw) { [self] in blocks(of: $0, target.page.file) }
    let good = proof.good(items)
    for (item, problem) in good.refused {
      guard let index = parts.firstIndex(where: { $0.part.name.part == item.part }) else {
        continue
      }
      parts[index].giveUp(units: item.units, problem)
    }
    return good.bytes
  }
}
