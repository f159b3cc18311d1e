/// The preview's own script, put into pages while they are sent.
struct PageScript {
  /// A whole element.
  private let element: [UInt8]

  /// - Parameters:
  ///   - run: Which run of the preview sends the page.
  ///   - page: The path that was asked for.
  ///   - fingerprint: Of what is sent.
  init(run: PreviewRun, page: String, fingerprint: String) {
    let fields = [
      ("token", run.reveal()), ("run", run.id), ("page", page), ("hash", fingerprint),
    ]
    let data = fields.map { " data-\($0.0)=\"\(Self.escaped($0.1))\"" }.joined()
    element = Array("<script src=\"/__sitegen/preview.js\"\(data) defer></script>\n".utf8)
  }

  /// The pieces of a page with the script at the end of its head, or of the page if it has none.
  func pieces(of page: [UInt8]) -> [ArraySlice<UInt8>] {
    let place = Self.endOfHead(page)
    return [page[..<place], element[...], page[place...]]
  }

  private static let endTag = Array("</head>".utf8)

  private static func endOfHead(_ page: [UInt8]) -> Int {
    for start in page.indices where page[start] == endTag[0] {
      let found = page[start...].prefix(endTag.count)
      // Letters differ from capitals by one bit; the signs of the tag have it.
      if found.count == endTag.count, zip(found, endTag).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return start
      }
    }
    return page.endIndex
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
