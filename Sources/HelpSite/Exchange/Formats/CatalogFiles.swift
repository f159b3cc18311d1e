import Catalogs
import Languages
import Text

/// Where the units of an export go: files by their paths below the export's folder.
struct CatalogFiles {
  let format: ExchangeFormat
  let split: ExchangeSplit
  let source: Language
  let language: Language
  let facts: FactTexts?
  let book: TermBook?

  /// A page as it stands in a file.
  struct Piece: Sendable {
    /// Of the file, below the export's folder.
    let path: SourcePath
    let bytes: [UInt8]
  }

  func piece(of page: ExchangePage) -> Piece {
    let bytes =
      switch format {
      case .po: po.bytes(of: page)
      case .xliff:
        XLIFFCatalog(source: source, language: language, facts: facts, book: book)
          .bytes(of: page)
      case .json: json.bytes(of: page)
      }
    return Piece(path: path(of: page), bytes: bytes)
  }

  /// The files, sorted by path.
  func files(of pieces: [Piece]) -> [(path: SourcePath, bytes: [UInt8])] {
    let (head, separator, tail): ([UInt8], [UInt8], [UInt8]) =
      switch format {
      case .po: (po.head, [], [])
      case .xliff: (XLIFFWriter.head, [], XLIFFWriter.tail)
      case .json: (json.head, JSONCatalog.separator, JSONCatalog.tail)
      }
    var numbers: [SourcePath: [Int]] = [:]
    for (number, piece) in pieces.enumerated() { numbers[piece.path, default: []].append(number) }
    return numbers.sorted { $0.key < $1.key }.map { path, some in
      var bytes = head
      bytes.reserveCapacity(
        some.reduce(head.count + tail.count) { $0 + pieces[$1].bytes.count + separator.count })
      for (place, number) in some.enumerated() {
        if place > 0 { bytes += separator }
        bytes += pieces[number].bytes
      }
      return (path, bytes + tail)
    }
  }

  private var po: POCatalog { POCatalog(language: language, facts: facts, book: book) }

  private var json: JSONCatalog {
    JSONCatalog(source: source, language: language, facts: facts, book: book)
  }

  private func path(of page: ExchangePage) -> SourcePath {
    let end = "." + format.fileExtension
    switch split {
    case .language: return "\(language.tag)\(end)"
    case .page:
      return "\(language.tag)/\(page.key)\(page.title == nil ? ".yaml" : "")\(end)"
    case .folder:
      let names = SitePath.names(of: page.key.text).dropLast()
      let folder = page.title == nil ? "data" : names.isEmpty ? "top" : names.joined(separator: "/")
      return "\(language.tag)/\(folder)\(end)"
    }
  }

  /// Whether a file was written by an export, whatever has been done to it since.
  static func isOwn(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    return start.contains(POCatalog.field + ":")
      || start.contains("tool-id=\"\(XLIFFCatalog.tool)\"")
      || start.contains("\"generator\"") && start.contains("\"\(JSONCatalog.generator)\"")
  }
}
