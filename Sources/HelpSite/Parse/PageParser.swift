import CommonMark
import YAML

/// Reads pages: checks all that a page alone can tell against the site's data, and gives an outline.
struct PageParser {
  let source: SourceTree
  private let keys: PageKeys
  private let names: SiteNames

  init(source: SourceTree) {
    self.source = source
    keys = PageKeys(source: source)
    names = SiteNames(source: source)
  }

  /// A page's outline, or `nil` if the file has no usable front matter or body.
  struct Result: Sendable {
    let page: ParsedPage?
    let diagnostics: [Diagnostic]
  }

  func parse(_ file: PageFile, with reader: inout SourceReader) throws -> Result {
    var diagnostics: [Diagnostic] = []
    guard let text = try PageText.read(file.path, with: &reader, &diagnostics) else {
      return Result(page: nil, diagnostics: diagnostics)
    }
    let (header, found) = PageHeader.read(text.yaml, file: file.path)
    diagnostics += found
    let body = BodyChecker(
      file: file, source: source, names: names, keys: keys,
      lineOffset: text.bodyLineOffset)
    let outline = text.withBody { body.outline(of: $0, &diagnostics) }
    guard let header, let outline else { return Result(page: nil, diagnostics: diagnostics) }
    checkHeader(header, &diagnostics)
    return Result(
      page: ParsedPage(file: file, header: header, outline: outline, hash: text.hash),
      diagnostics: diagnostics)
  }

  private func checkHeader(_ header: PageHeader, _ diagnostics: inout [Diagnostic]) {
    for request in header.sections ?? [] {
      diagnostics += names.problems(of: request)
    }
    for text in [header.title, header.description ?? ""] {
      for problem in names.problems(ofFactsIn: text) {
        diagnostics.append(problem.diagnostic(at: header.location))
      }
    }
  }
}

/// The bytes of one page's file, ready to parse.
struct PageText {
  private let bytes: [UInt8]
  private let parts: FrontMatter
  let hash: ContentHash

  /// 1 MiB (PROMISES, "What SiteGen should do", 1).
  static let sizeLimit = 1 << 20

  /// Reads the file; `nil` after a diagnostic if the author has to change it.
  static func read(
    _ path: String, with reader: inout SourceReader, _ diagnostics: inout [Diagnostic]
  ) throws -> PageText? {
    var bytes: [UInt8]
    do {
      bytes = try reader.read(path, limit: sizeLimit)
    } catch {
      guard let diagnostic = Diagnostic(error, path: path) else { throw error }
      diagnostics.append(diagnostic)
      return nil
    }
    let hash = ContentHash(of: bytes)
    do {
      try SourceText.normalize(&bytes)
    } catch {
      diagnostics.append(Diagnostic(error, path: path))
      return nil
    }
    do {
      return PageText(bytes: bytes, parts: try FrontMatter(splitting: bytes), hash: hash)
    } catch {
      diagnostics.append(unfenced(error, path: path))
      return nil
    }
  }

  var yaml: ArraySlice<UInt8> { bytes[parts.yaml] }
  var bodyLineOffset: Int { parts.bodyLineOffset }

  func withBody<Result>(_ use: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try use(UnsafeBufferPointer(rebasing: $0[parts.body])) }
  }

  private static func unfenced(_ malformed: FrontMatter.Malformed, path: String) -> Diagnostic {
    let location = SourceLocation(file: path)
    return switch malformed {
    case .missingOpeningFence:
      Diagnostic(
        error: "front-matter.missing", at: location, "the page has no front matter",
        hint: "it begins with a line ---, then title: …, then a line ---")
    case .missingClosingFence:
      Diagnostic(
        error: "front-matter.unclosed", at: location, "the front matter doesn't end",
        hint: "a line that is only --- ends it")
    }
  }
}
