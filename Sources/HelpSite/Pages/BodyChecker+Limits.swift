import CommonMark

extension BodyChecker {
  private static let depthLimit = 100

  /// The tree of a text, or `nil` if the text is over a limit.
  func document(
    of body: UnsafeBufferPointer<UInt8>, _ diagnostics: inout [Diagnostic]
  ) -> Document? {
    if let violation = InputLimits.check(body) {
      diagnostics.append(overLimit(Self.words(violation.limit), line: violation.line))
      return nil
    }
    let document = Document(parsing: body, extensions: source.extensions(for: file.language))
    if let violation = document.violation {
      diagnostics.append(overLimit(Self.words(violation.limit), line: violation.line))
      return nil
    }
    if let node = document.root.firstDescendant(deeperThan: Self.depthLimit) {
      let line = node.position?.line ?? 1
      diagnostics.append(overLimit("blocks and marks nest deeper than 100 levels", line: line))
      return nil
    }
    return document
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
