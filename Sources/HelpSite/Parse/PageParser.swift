import CommonMark
import YAML

/// Reads pages: checks all that a page alone can tell against the site's data, and gives an outline.
struct PageParser {
  let source: SourceTree
  private let memory: BuildMemory?
  private let isRemembered: Bool
  private let keys: PageKeys
  private let names: SiteNames
  private let factIndexes: [Language: FactIndex]

  /// - Parameters:
  ///   - source: The site.
  ///   - memory: Believed where a page's bytes are the same.
  ///   - isRemembered: Whether to make the pages' records for the next build; if not, the facts
  ///     that pages use and repeat are looked at instead.
  init(source: SourceTree, memory: BuildMemory? = nil, isRemembered: Bool = false) {
    self.source = source
    self.memory = memory
    self.isRemembered = isRemembered
    keys = PageKeys(source: source)
    names = SiteNames(source: source)
    factIndexes = isRemembered ? [:] : source.factIndexes()
  }

  /// A page's outline, or `nil` if the file has no usable front matter or body.
  struct Result: Sendable {
    let page: ParsedPage?
    let diagnostics: [Diagnostic]
    /// What the next build shall know of the page; `nil` if nothing.
    ///
    /// A draft's text must not get to where the site is served.
    var record: ArraySlice<UInt8>?
  }

  func parse(_ file: PageFile, with reader: inout SourceReader) throws -> Result {
    var diagnostics: [Diagnostic] = []
    guard let raw = try PageText.read(file.path, with: &reader, &diagnostics) else {
      return Result(page: nil, diagnostics: diagnostics)
    }
    if let known = memory?.page(file, hash: raw.hash) {
      return Result(page: known.page, diagnostics: known.warnings, record: known.record)
    }
    return parse(raw, of: file)
  }

  /// Parses a page's bytes, wherever they come from.
  func parse(_ raw: PageText.Raw, of file: PageFile) -> Result {
    var diagnostics: [Diagnostic] = []
    guard let text = PageText.prepare(raw, of: file.path, &diagnostics) else {
      return Result(page: nil, diagnostics: diagnostics)
    }
    let (header, found) = PageHeader.read(text.yaml, file: file.path, names: names)
    diagnostics += found
    var body = BodyChecker(
      file: file, source: source, names: names, keys: keys,
      lineOffset: text.bodyLineOffset, factIndex: factIndexes[file.language])
    let outline = text.withBody { body.outline(of: $0, &diagnostics) }
    guard let header, let outline else { return Result(page: nil, diagnostics: diagnostics) }
    diagnostics += header.sections?.flatMap(names.problems) ?? []
    if !header.risks.isEmpty { diagnostics += header.problems(among: outline.questions) }
    if let index = factIndexes[file.language] { diagnostics += body.facts.leaks(index) }
    let page = ParsedPage(
      file: file, header: header, outline: outline, hash: text.hash, facts: body.facts)
    let isKept = isRemembered && !header.isDraft && !diagnostics.hasErrors
    return Result(
      page: page, diagnostics: diagnostics,
      record: isKept ? PageRecord.encode(page, warnings: diagnostics)[...] : nil)
  }
}
