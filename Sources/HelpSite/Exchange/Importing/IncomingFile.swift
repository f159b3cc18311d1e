import Catalogs
import Files
import Text

/// A translators' file, read but not yet held against the site.
struct IncomingFile: Sendable {
  /// As the user named it.
  let path: SourcePath
  /// What it says of its own language; `nil` if it says nothing.
  let language: String?
  let units: [IncomingUnit]

  /// 64 MiB.
  static let sizeLimit = 64 << 20
  /// Units of one file.
  static let unitLimit = 500_000

  /// Reads a file by the form of its bytes.
  ///
  /// - Throws: ``CatalogError``.
  init(_ bytes: [UInt8], path: SourcePath) throws(CatalogError) {
    self.path = path
    let format = ExchangeFormat(fileName: path.text) ?? Self.format(of: bytes)
    switch format {
    case .po: (language, units) = try Self.po(bytes, path)
    case .xliff: (language, units) = try Self.xliff(bytes, path)
    case .json: (language, units) = try Self.json(bytes, path)
    }
    guard units.count <= Self.unitLimit else {
      throw CatalogError("the file has more than \(Self.unitLimit) texts", at: TextPosition())
    }
  }

  /// A file of an import, or why it is none.
  ///
  /// - Throws: ``MachineFailure`` if it can't be read.
  static func result(of file: TranslationImport.File) throws -> Result<Self, FileProblem> {
    let bytes = try file.read()
    do {
      return .success(try Self(bytes, path: file.path))
    } catch {
      return .failure(FileProblem(path: file.path, error: error))
    }
  }

  /// Why a file is none that translators' programs write.
  struct FileProblem: Error {
    let path: SourcePath
    let error: CatalogError

    var asDiagnostic: Diagnostic {
      Diagnostic(
        error: "exchange.file", at: SourceLocation(file: path, position: error.position),
        error.message, hint: error.hint)
    }
  }

  private static func format(of bytes: [UInt8]) -> ExchangeFormat {
    switch bytes.first(where: { !$0.isSpace && $0 < 0x80 && $0 > 0 }) {
    case UInt8(ascii: "<"): .xliff
    case UInt8(ascii: "{"): .json
    default: .po
    }
  }

  private static func po(
    _ bytes: [UInt8], _ path: SourcePath
  ) throws(CatalogError) -> (String?, [IncomingUnit]) {
    let entries = try POReader.entries(in: bytes)
    let header = entries.first(where: \.isHeader)
    let units = entries.compactMap { entry -> IncomingUnit? in
      // What is gone from the originals is nobody's, and a message without a name isn't ours.
      guard !entry.isObsolete, !entry.isHeader else { return nil }
      let isReady = !entry.isFuzzy
      return IncomingUnit(
        id: entry.context ?? "", source: .named(entry.id),
        target: entry.text.isEmpty ? nil : .named(entry.text),
        objection: isReady ? nil : "it is marked as fuzzy",
        hash: UnitNotes.hash(in: entry.notes),
        location: SourceLocation(file: path, position: entry.position))
    }
    return (header?.field("Language").flatMap { $0.isEmpty ? nil : $0 }, units)
  }

  private static func xliff(
    _ bytes: [UInt8], _ path: SourcePath
  ) throws(CatalogError) -> (String?, [IncomingUnit]) {
    let files = try XLIFFReader.files(in: bytes)
    let units = files.flatMap(\.units).map { unit in
      IncomingUnit(
        id: unit.id, source: .marked(unit.source), target: unit.target.map { .marked($0) },
        objection: objection(to: unit), isMachine: unit.qualifier?.contains("mt") ?? false,
        hash: UnitNotes.hash(in: unit.notes.map(\.text)),
        location: SourceLocation(file: path, position: unit.position))
    }
    let first = files.first { $0.targetLanguage != nil }
    if let other = files.first(where: {
      $0.targetLanguage.map { $0 != first?.targetLanguage } ?? false
    }) {
      throw CatalogError(
        "translations into '\(first?.targetLanguage ?? "")' stand before this one into "
          + "'\(other.targetLanguage ?? "")'", at: other.position,
        hint: "a file has one language: make several of it")
    }
    return (first?.targetLanguage, units)
  }

  /// Why a translation isn't to be taken, by its state.
  private static func objection(to unit: XLIFFUnit) -> String? {
    guard let state = unit.state, !unit.isApproved else { return nil }
    switch state {
    case "final", "signed-off", "translated": return nil
    // What a machine made is taken as such, whatever the program calls its state.
    case "needs-review-translation" where unit.qualifier?.contains("mt") ?? false: return nil
    default: return "its state is '\(state)'"
    }
  }

  private static func json(
    _ bytes: [UInt8], _ path: SourcePath
  ) throws(CatalogError) -> (String?, [IncomingUnit]) {
    let root = try JSONReader.value(in: bytes)
    guard let list = root["units"]?.list else {
      throw CatalogError("the file has no list 'units'", at: root.position)
    }
    var units: [IncomingUnit] = []
    for value in list {
      guard let id = value["id"]?.text, let source = value["source"]?.text else {
        throw CatalogError("a unit has an 'id' and a 'source', both texts", at: value.position)
      }
      let target = value["target"].flatMap { $0.isNull ? nil : $0 }
      if let target, target.text == nil {
        throw CatalogError("'target' is a text", at: target.position)
      }
      let state = value["state"]?.text
      units.append(
        IncomingUnit(
          id: id, source: .named(source), target: target?.text.map { .named($0) },
          objection: state == "stale" ? "its state is 'stale'" : nil,
          isMachine: value["method"]?.text == "machine",
          hash: value["hash"]?.text.flatMap { ContentHash(hex: Array($0.utf8)[...]) },
          location: SourceLocation(file: path, position: value.position)))
    }
    return (root["language"]?.text, units)
  }
}
