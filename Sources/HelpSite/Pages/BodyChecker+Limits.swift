import CommonMark
import Text

extension BodyChecker {
  private static let depthLimit = 100

  /// Parses a text and gives its body to `use`, unless the text is over a limit.
  func withBody<Value>(
    of text: UnsafeBufferPointer<UInt8>, _ use: (consuming PreparedBody) -> Diagnosed<Value>
  ) -> Diagnosed<Value?> {
    if let violation = InputLimits.check(text) {
      return Diagnosed(nil, [overLimit(Self.words(violation.limit), line: violation.line)])
    }
    let document = Document(parsing: text, extensions: source.extensions(for: file.language))
    if let violation = document.violation {
      return Diagnosed(nil, [overLimit(Self.words(violation.limit), line: violation.line)])
    }
    if let node = document.root.firstDescendant(deeperThan: Self.depthLimit) {
      let words = "blocks and marks nest deeper than 100 levels"
      return Diagnosed(nil, [overLimit(words, line: node.position?.line ?? 1)])
    }
    let used = use(PreparedBody(document, of: file, names: names))
    return Diagnosed(used.value, used.diagnostics)
  }

  private static func words(_ limit: InputLimits.Limit) -> String {
    switch limit {
    case .size: "the text is larger than \(InputLimits.largestSize / 1_024) KiB"
    case .nesting: "lists and quotes nest deeper than \(InputLimits.deepestNesting) levels"
    case .brackets: "a paragraph has more than \(InputLimits.mostBrackets) opening brackets"
    case .carriageReturn: "a line ends in a carriage return alone"
    case .tableColumns: "a table has more than \(InputLimits.mostTableColumns) columns"
    case .tableCells: "the tables have more than \(InputLimits.mostTableCells) cells together"
    }
  }

  private func overLimit(_ limit: String, line: Int) -> Diagnostic {
    Diagnostic(
      error: "markdown.limit", at: SourceLocation(file: file.path, line: line + lineOffset), limit)
  }
}
