import CommonMark
import Text

extension BodyChecker {
  private static let depthLimit = 100

  /// Parses a text; `nil` if it is over a limit.
  func prepare(
    _ text: UnsafeBufferPointer<UInt8>, _ diagnostics: inout [Diagnostic]
  ) -> PreparedBody? {
    if let violation = InputLimits.check(text) {
      diagnostics.append(overLimit(Self.words(violation.limit), line: violation.line))
      return nil
    }
    let document = Document(parsing: text, extensions: source.extensions(for: file.language))
    if let violation = document.violation {
      diagnostics.append(overLimit(Self.words(violation.limit), line: violation.line))
      return nil
    }
    if let node = document.root.firstDescendant(deeperThan: Self.depthLimit) {
      let line = node.position?.line ?? 1
      diagnostics.append(overLimit("blocks and marks nest deeper than 100 levels", line: line))
      return nil
    }
    return PreparedBody(document, of: file, names: names)
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
