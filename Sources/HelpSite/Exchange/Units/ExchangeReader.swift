import Files
import Languages
import Text
import YAML

/// Reads the pages and data files of a site as units to translate into one language.
struct ExchangeReader: Sendable {
  let survey: TranslationSurvey
  let language: Language
  let names: SiteNames
  /// What stale parts were made from, as far as git knows.
  let former: [PartName: String]
  /// Whether originals that are drafts count.
  let includesDrafts: Bool

  init(
    _ survey: TranslationSurvey, language: Language, includesDrafts: Bool
  ) throws {
    self.survey = survey
    self.language = language
    self.includesDrafts = includesDrafts
    names = SiteNames(source: survey.source)
    let differences =
      survey.hasStaleParts(in: language) ? try survey.differences(of: [], in: language) : []
    former = differences.reduce(into: [:]) { $0[$1.part.name] = $1.past }
  }

  /// The keys of all pages and data files with something to translate, pages first.
  var keys: [PageKey] {
    let pages = survey.table.keys.filter { key in
      survey.table.own(key, in: survey.sourceLanguage).map { includesDrafts || !$0.header.isDraft }
        ?? false
    }
    return pages + DataFile.allCases.map(\.key).filter { !pages.contains($0) }
  }

  /// The units of a page, and of the data file with its name.
  func pages(of key: PageKey, _ reader: inout ExchangeWorker) throws -> [ExchangePage] {
    let parts = survey.parts(in: language, page: key).filter { $0.original != nil }
    let lines = parts.filter(\.name.isOfDataFile)
    let others = parts.filter { !$0.name.isOfDataFile }
    var pages: [ExchangePage] = []
    if let page = survey.table.own(key, in: survey.sourceLanguage),
      includesDrafts || !page.header.isDraft
    {
      if let page = try self.page(page, others, &reader) { pages.append(page) }
    }
    if let file = DataFile(key), !lines.isEmpty { pages += try dataFile(file, lines, &reader) }
    return pages
  }

  private func page(
    _ page: ParsedPage, _ parts: [TranslatedPart], _ reader: inout ExchangeWorker
  ) throws -> ExchangePage? {
    if reader.original?.blocks.page.file.path != page.file.path {
      reader.original = try blocks(of: page, &reader.files).map(OriginalPage.init)
    }
    guard let original = reader.original else { return nil }
    let own = survey.table.own(page.file.key, in: language)
    var translation: PageBlocks?
    if let own { translation = try blocks(of: own, &reader.files) }
    return ExchangePage(
      key: page.file.key, path: page.file.path, title: page.header.title,
      parts: parts.compactMap { part in
        switch part.name.part {
        case .title: line(part, page.header.title, own?.header.title)
        case .description:
          line(part, page.header.description ?? "", own?.header.description)
        default: blocks(part, original, translation)
        }
      }, source: original.blocks, translation: translation)
  }

  func blocks(of page: ParsedPage, _ reader: inout SourceReader) throws -> PageBlocks? {
    let bytes: [UInt8]
    do {
      bytes = try reader.read(page.file.path, limit: PageText.sizeLimit)
    } catch {
      throw error.whenReadAgain(page.file.path)
    }
    guard ContentHash(of: bytes) == page.hash else { throw MachineFailure.changed(page.file.path) }
    return PageBlocks(bytes, of: page, in: survey.source, names: names)
  }

  private func line(
    _ part: TranslatedPart, _ source: String, _ translation: String?
  ) -> ExchangePart? {
    guard var unit = UnitCutter.line(source, of: part.name), let hash = part.original?.hash else {
      return nil
    }
    if let translation, part.translation != nil, part.state != .missing {
      unit.target = UnitText(plain: translation).numbered(as: unit.source)
      unit.state = state(of: part, former[part.name].map { UnitText(plain: $0) })
    }
    return ExchangePart(part: part, hash: hash, units: [unit])
  }

  private func state(of part: TranslatedPart, _ former: UnitText?) -> ExchangeUnit.State {
    switch part.state {
    case .current: .current
    case .stale: .stale(former)
    case .unreviewed: .unreviewed
    case .missing, .orphan: .missing
    }
  }

  private func blocks(
    _ part: TranslatedPart, _ original: OriginalPage, _ translation: PageBlocks?
  ) -> ExchangePart? {
    let source = original.blocks
    let units = original.units(of: part.name.part)
    guard let blocks = source[part.name.part], let hash = part.original?.hash, !units.isEmpty
    else { return nil }
    var result = ExchangePart(part: part, hash: hash, units: units, source: blocks)
    if let own = translation?[part.name.part] {
      result.translation = own
      UnitFiller(formerBlocks: { formerBlocks(of: part, like: source) }).fill(&result, from: own)
    }
    return result
  }

  /// What a stale part was made from, cut as if it stood on a page alone.
  private func formerBlocks(of part: TranslatedPart, like source: PageBlocks) -> PartBlocks? {
    former[part.name].flatMap { blocks(ofPart: $0, like: source) }
  }

  /// The Markdown of one part of a page, cut.
  func blocks(ofPart text: String, like source: PageBlocks) -> PartBlocks? {
    let bytes = Array("---\ntitle: x\n---\n\(text)\n".utf8)
    let raw = PageText.Raw(bytes: bytes, hash: ContentHash(of: bytes))
    guard let page = survey.parser.parse(raw, of: source.page.file).page else { return nil }
    return PageBlocks(bytes, of: page, in: survey.source, names: names)?.parts.first
  }

  private func dataFile(
    _ file: DataFile, _ parts: [TranslatedPart], _ reader: inout ExchangeWorker
  ) throws -> [ExchangePage] {
    let bytes: [UInt8]
    do {
      bytes = try reader.files.read(file.path, limit: YAMLParser.Limits.dataFile.bytes)
    } catch {
      throw error.whenReadAgain(file.path)
    }
    guard let words = WordFile(bytes, source: survey.sourceLanguage) else { return [] }
    let lines = parts.compactMap { part -> ExchangePart? in
      guard let source = survey.source.text(of: part.name, in: survey.sourceLanguage),
        words.hasText(at: source.location.position)
      else { return nil }
      return line(
        part, source.text, survey.source.text(of: part.name, in: language)?.text)
    }
    guard !lines.isEmpty else { return [] }
    return [ExchangePage(key: file.key, path: file.path, title: nil, parts: lines, words: words)]
  }
}
