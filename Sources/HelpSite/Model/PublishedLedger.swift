import Text

/// The addresses of pages and the ids of questions that the site has promised to keep.
///
/// A file of sorted lines, an entry each, so that branches merge well.
struct PublishedLedger: Sendable {
  enum Entry: Hashable, Sendable {
    /// Below the base, decoded: `/it/rimborsi/`.
    case address(PathKey)
    case id(PublishedID)
  }

  static let path: SourcePath = "content/published.lock"
  /// Some hundred thousand lines.
  static let sizeLimit = 64 << 20
  private static let head =
    "# SiteGen: addresses and ids that are published. \"SiteGen ids accept\" writes it.\n"

  /// Each with its place in the file.
  let entries: [Entry: SourceLocation]

  init(_ entries: some Sequence<Entry>) {
    let place = SourceLocation(file: Self.path)
    self.entries = Dictionary(entries.map { ($0, place) }) { first, _ in first }
  }

  /// The file's text.
  var text: String {
    Self.head + entries.keys.map(\.line).sorted(by: PathOrder.byBytes).map { $0 + "\n" }.joined()
  }
}

extension PublishedLedger.Entry {
  /// The line of the file.
  var line: String {
    switch self {
    case .address(let address): address.text
    case .id(let id): id.description
    }
  }

  init?(line: String) {
    if line.utf8.first == UInt8(ascii: "/") {
      self = .address(PathKey(line))
    } else if let id = PublishedID(line), !id.id.text.contains(" ") {
      self = .id(id)
    } else {
      return nil
    }
  }

  /// The address at which a file of the output stands.
  static func address(of page: PageAddress) -> Self {
    let path = page.outputPath.text
    let isIndex = path == "index.html" || path.endsInBytes(of: "/index.html")
    let shown = isIndex ? path.utf8.dropLast("index.html".count) : path.utf8[...]
    return .address(PathKey("/" + String(Substring(shown))))
  }
}

extension PublishedLedger {
  /// Reads the file; lines that are none are reported with their place.
  static func read(_ bytes: [UInt8]) -> Diagnosed<PublishedLedger> {
    var entries: [Entry: SourceLocation] = [:]
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let place = SourceLocation(file: path, line: index + 1)
      if let entry = Entry(line: line) {
        if entries[entry] == nil { entries[entry] = place }
      } else {
        diagnostics.append(malformed(line, at: place))
      }
    }
    return Diagnosed(PublishedLedger(entries: entries), diagnostics)
  }

  private init(entries: [Entry: SourceLocation]) { self.entries = entries }

  private static func malformed(_ line: String, at place: SourceLocation) -> Diagnostic {
    if ConflictMarks.begin(line) {
      return .unmerged(error: "published.conflict", at: place)
    }
    return Diagnostic(
      error: "published.syntax", at: place, "this is no address and no id",
      hint: "a line is /en/refunds/ or refunds#how-long")
  }
}
