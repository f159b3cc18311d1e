import CommonMark
import Files
import Languages
import YAML

/// Reads pages: checks all that a page alone can tell against the site's data, and gives an outline.
struct PageParser {
  let source: SourceTree
  private let memory: (any PageMemory)?
  private let purpose: Purpose
  private let spool: BodySpool?
  private let keys: PageKeys
  private let names: SiteNames
  private let factIndexes: [Language: FactIndex]
  private let termIndexes: [Language: TermIndex]
  /// The tags of the languages whose pages are compared, in lower case; empty if none are.
  private let tags: Set<String>

  /// What pages are parsed for.
  enum Purpose: Sendable {
    /// To find all there is to find: the facts that pages use and repeat are looked at too, and
    /// what translations must have of their originals.
    case check
    /// To see where translations stand: hashes, and the facts that parts name.
    case survey
    /// To publish them: their records are made for the next build.
    case publication
    /// To show them to their authors.
    case preview
  }

  /// - Parameters:
  ///   - source: The site.
  ///   - memory: Of an earlier build.
  ///   - purpose: What the pages are parsed for.
  ///   - spool: Keeps the bodies of pages that will be published; `nil` if nothing does.
  init(
    source: SourceTree, memory: (any PageMemory)? = nil, purpose: Purpose = .check,
    spool: BodySpool? = nil
  ) {
    self.source = source
    self.memory = memory
    self.purpose = purpose
    self.spool = spool
    keys = PageKeys(source: source)
    names = SiteNames(source: source)
    factIndexes = purpose == .check ? source.factIndexes() : [:]
    termIndexes = purpose == .check ? source.termIndexes() : [:]
    let languages = source.configuration.languages
    let areChecked = purpose == .check && languages.count > 1
    tags = areChecked ? Set(languages.map { $0.language.tag.lowercased() }) : []
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
    if let known = memory?.page(file) { return known }
    let read = try PageText.read(file.path, with: &reader)
    guard let raw = read.value else { return Result(page: nil, diagnostics: read.diagnostics) }
    return memory?.page(file, hash: raw.hash) ?? parse(raw, of: file)
  }

  /// Parses a page's bytes, wherever they come from.
  func parse(_ raw: PageText.Raw, of file: PageFile) -> Result {
    var diagnostics: [Diagnostic] = []
    guard let text = diagnostics.take(PageText.prepare(raw, of: file.path)) else {
      return Result(page: nil, diagnostics: diagnostics)
    }
    let header = diagnostics.take(PageHeader.read(text.yaml, of: file, names: names))
    let body = BodyChecker(
      file: file, header: header, source: source, names: names, keys: keys,
      lineOffset: text.bodyLineOffset, factIndex: factIndexes[file.language],
      termIndex: termIndexes[file.language], tags: tags,
      isCheck: purpose == .check || purpose == .survey)
    let isKept = purpose == .publication && header.map { !$0.isDraft } ?? false
    let isSound = !diagnostics.hasErrors
    let content = diagnostics.take(
      text.withBody { text in
        body.withBody(of: text) { check($0, text, body, isKept: isKept && isSound) }
      })
    guard let header, let content else { return Result(page: nil, diagnostics: diagnostics) }
    diagnostics += header.sections?.flatMap(names.problems) ?? []
    let outline = content.outline
    if !header.risks.isEmpty { diagnostics += header.problems(among: outline.questions) }
    if let index = factIndexes[file.language] {
      diagnostics += outline.details.flatMap { $0.facts.leaks(index) }
    }
    diagnostics = diagnostics.limitingWarnings(to: FactNames.plenty)
    let page = ParsedPage(
      file: file, header: header, outline: outline, hash: text.hash, body: content.kept)
    let isRemembered = isKept && !diagnostics.hasErrors
    return Result(
      page: page, diagnostics: diagnostics,
      record: isRemembered ? PageRecord.encode(page, warnings: diagnostics)[...] : nil)
  }

  /// Checks the body, and renders it while it is there.
  private func check(
    _ body: consuming PreparedBody, _ text: UnsafeBufferPointer<UInt8>, _ checker: BodyChecker,
    isKept: Bool
  ) -> Diagnosed<(outline: PageOutline, kept: KeptBody?)> {
    let found = checker.outline(of: body, text)
    let (outline, diagnostics) = (found.value, found.diagnostics)
    guard isKept, let spool, !diagnostics.hasErrors else {
      return Diagnosed((outline, nil), diagnostics)
    }
    let renderer = BodyRenderer(source: source, file: checker.file, outline: outline)
    return Diagnosed((outline, spool.keep(renderer.render(body))), diagnostics)
  }
}
