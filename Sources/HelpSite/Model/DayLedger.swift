import Languages
import Text

/// The days on which the texts of pages changed and were looked at: `content/days.lock`.
///
/// A line a part and language, sorted by bytes, so that branches merge well:
/// `de/refunds#how-long <hash of the text> <day of the change> <day of a review>`, with `-` for a day
/// that nobody knows. The form is the same for all time.
struct DayLedger: Sendable {
  /// What is known of the text of a part that has this hash.
  struct Entry: Hashable, Sendable {
    let hash: ContentHash
    /// `nil`: it is older than the ledger.
    var changed: CalendarDate?
    /// `nil`: nobody has said so, but by accepting the change.
    var reviewed: CalendarDate?

    /// The last day on which somebody looked at it.
    var seen: CalendarDate? { [changed, reviewed].compactMap(\.self).max() }
  }

  static let path: SourcePath = "content/days.lock"
  /// Some hundred thousand lines.
  static let sizeLimit = 64 << 20
  static let head =
    "# SiteGen: when texts changed and were reviewed. \"SiteGen ids accept\" writes it.\n"

  /// By page, `de/refunds`, and part; several of a part where a merge kept both.
  private var pages: [String: [Part: [Entry]]] = [:]

  init() {}

  /// The entry of a part's text as it is; `nil` if the ledger knows another text or none.
  ///
  /// Of several it is the one that was looked at last.
  func entry(of part: Part, on page: PageFile, hash: ContentHash) -> Entry? {
    pages[Self.name(of: page)]?[part]?.filter { $0.hash == hash }
      .max { Self.rank($0) < Self.rank($1) }
  }

  mutating func add(_ entry: Entry, for part: Part, on page: PageFile) {
    pages[Self.name(of: page), default: [:]][part, default: []].append(entry)
  }

  /// The parts of a page that the ledger knows, be they there still or not.
  func parts(of page: PageFile) -> some Collection<Part> {
    (pages[Self.name(of: page)] ?? [:]).keys
  }

  private static func name(of page: PageFile) -> String {
    "\(page.language.tag)/\(PartName.encoded(page.key))"
  }

  private static func rank(_ entry: Entry) -> String {
    (entry.changed?.description ?? "") + (entry.reviewed?.description ?? "")
  }

  /// The file's text.
  var text: String {
    let lines = pages.flatMap { page, parts in
      parts.flatMap { part, entries in entries.map { "\(page)\(part) \($0)\n" } }
    }
    return Self.head + Set(lines).sorted(by: PathOrder.byBytes).joined()
  }

}

extension DayLedger.Entry: CustomStringConvertible {
  var description: String {
    "\(hash.hex) \(changed?.description ?? "-") \(reviewed?.description ?? "-")"
  }
}

extension DayLedger {
  /// Reads the file; lines that are none are reported with their place.
  static func read(_ bytes: [UInt8]) -> Diagnosed<DayLedger> {
    var ledger = DayLedger()
    var diagnostics: [Diagnostic] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      if let line = Self.line(bytes) {
        ledger.pages[line.page, default: [:]][line.part, default: []].append(line.entry)
      } else {
        diagnostics.append(
          malformed(bytes, at: SourceLocation(file: path, line: index + 1)))
      }
    }
    return Diagnosed(ledger, diagnostics)
  }

  private static func line(
    _ line: ArraySlice<UInt8>
  ) -> (page: String, part: Part, entry: Entry)? {
    let fields = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard fields.count == 4, let hash = ContentHash(hex: fields[1]),
      let text = String(validating: fields[0], as: UTF8.self),
      let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let language = Language(String(text[..<slash])),
      let name = PartName(String(text[text.index(after: slash)...])),
      let changed = day(fields[2]), let reviewed = day(fields[3])
    else { return nil }
    return (
      "\(language.tag)/\(PartName.encoded(name.page))", name.part,
      Entry(hash: hash, changed: changed, reviewed: reviewed)
    )
  }

  /// A day, or none for `-`; `nil` for anything else.
  private static func day(_ field: ArraySlice<UInt8>) -> CalendarDate?? {
    if field == [UInt8(ascii: "-")] { return .some(nil) }
    return CalendarDate(String(decoding: field, as: UTF8.self)).map { .some($0) }
  }

  private static func malformed(_ line: ArraySlice<UInt8>, at place: SourceLocation) -> Diagnostic {
    if ConflictMarks.begin(String(decoding: line, as: UTF8.self)) {
      return .unmerged(error: "days.conflict", at: place)
    }
    return Diagnostic(
      error: "days.syntax", at: place, "this is no part with its days",
      hint: "take the line out; SiteGen ids accept writes it anew")
  }
}
