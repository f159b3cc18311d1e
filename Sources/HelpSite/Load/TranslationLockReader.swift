import Text

/// Reads the lines of a `translations.lock`; each mistake becomes a diagnostic at its place.
///
/// `payments#methods 0123456789abcdef0123456789abcdef human 2026-11-23 Anna Rossi`: the date and
/// the name may be missing, and `-` stands for no date before a name. Behind the hash may stand the
/// plural forms of facts, `refund-window=other/many`.
struct TranslationLockReader {
  /// The id of the finding that a part stands twice.
  static let duplicateID = "lock.duplicate"

  private let file: SourcePath
  private var pages: [PageKey: [TranslationLock.Line]] = [:]
  /// The page of the lines at hand, which are put in ``pages`` when another begins.
  private var page: PageKey = ""
  private var lines: [TranslationLock.Line] = []
  private var diagnostics: [Diagnostic] = []
  /// The last date read: most lines have the same.
  private var date: (text: String, value: CalendarDate)?

  private init(file: SourcePath) { self.file = file }

  /// Reads the file's text, whose line ends are LF.
  static func read(_ bytes: [UInt8], file: SourcePath) -> Diagnosed<TranslationLock> {
    var reader = Self(file: file)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let conflicts = lines.enumerated().filter { isConflict($0.element) }.map { index, _ in
      reader.conflict(line: index + 1)
    }
    // What stands twice between the marks isn't worth a word.
    guard conflicts.isEmpty else { return Diagnosed(TranslationLock(), conflicts) }
    var previous: ArraySlice<UInt8> = []
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
      reader.read(line, number: index + 1)
      if line.lexicographicallyPrecedes(previous) {
        reader.diagnostics.append(reader.disorder(line: index + 1))
      }
      previous = line
    }
    reader.turnPage(to: "")
    let lock = TranslationLock(pages: reader.pages)
    return Diagnosed(
      lock, reader.diagnostics + lock.twins.flatMap { reader.duplicates(of: $0.name, in: $0.lines) }
    )
  }

  private mutating func turnPage(to next: PageKey) {
    if !lines.isEmpty { pages[page, default: []] += lines }
    lines.removeAll(keepingCapacity: true)
    page = next
  }

  private mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
    var fields = line.split(separator: 0x20, maxSplits: 4, omittingEmptySubsequences: false)
    let hasFacts = fields.count > 2 && fields[2].contains(UInt8(ascii: "="))
    let plurals = hasFacts ? fields.remove(at: 2) : nil
    if hasFacts, fields.count == 4 {
      fields += fields.removeLast().split(
        separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
    }
    func place(_ field: Int) -> SourceLocation {
      let start = field < fields.count ? fields[field].startIndex : line.endIndex
      return SourceLocation(file: file, line: number, column: start - line.startIndex + 1)
    }
    func text(_ field: Int) -> String? {
      fields.count > field ? String(decoding: fields[field], as: UTF8.self) : nil
    }
    guard let name = PartName(text(0) ?? "") else {
      return diagnostics.append(Self.unknownPart(text(0) ?? "", at: place(0)))
    }
    guard fields.count > 1, let hash = ContentHash(hex: fields[1]) else {
      return diagnostics.append(Self.noHash(text(1), at: place(1)))
    }
    let facts = plurals.map { FactPlurals(String(decoding: $0, as: UTF8.self)) } ?? FactPlurals.none
    guard let facts else {
      let start = plurals.map { $0.startIndex - line.startIndex } ?? 0
      return diagnostics.append(
        Self.noFacts(at: SourceLocation(file: file, line: number, column: start + 1)))
    }
    guard let method = text(2).flatMap(TranslationLock.Method.init) else {
      return diagnostics.append(Self.unknownMethod(text(2), at: place(2)))
    }
    guard let date = date(text(3), hasName: fields.count > 4) else {
      return diagnostics.append(Self.noDate(text(3) ?? "", at: place(3)))
    }
    if let signer = text(4), let problem = Self.problem(ofName: signer, at: place(4)) {
      return diagnostics.append(problem)
    }
    if name.page != page { turnPage(to: name.page) }
    lines.append(
      .init(
        part: name.part,
        entry: .init(hash: hash, method: method, date: date.value, name: text(4), facts: facts),
        number: number))
  }

  /// `nil` if the text is no date; one without value stands for none.
  private mutating func date(_ text: String?, hasName: Bool) -> (value: CalendarDate?, Void)? {
    guard let text else { return (nil, ()) }
    if hasName, text == "-" { return (nil, ()) }
    if let date, date.text == text { return (date.value, ()) }
    guard let value = CalendarDate(text) else { return nil }
    date = (text, value)
    return (value, ())
  }

  private static func isConflict(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "<=>|".utf8.contains(first) else { return false }
    return line.prefix { $0 == first }.count == 7
  }
}

extension TranslationLockReader {
  private func conflict(line: Int) -> Diagnostic {
    Diagnostic(
      error: "lock.conflict", at: SourceLocation(file: file, line: line),
      "a merge was left unfinished here",
      hint: "keep one line of each part, that of the translation you keep, and delete the marks")
  }

  /// The lines of a part behind its first.
  private func duplicates(of name: PartName, in lines: [TranslationLock.Line]) -> [Diagnostic] {
    let first = lines.first?.number ?? 1
    return lines.dropFirst().map { line in
      Diagnostic(
        error: Self.duplicateID, at: SourceLocation(file: file, line: line.number ?? 1),
        "the part '\(name)' stands twice",
        hint: "line \(first) has it too: keep the line of the translation that you keep, or let "
          + "'\(tidying)' keep the one that says less for it")
    }
  }

  private func disorder(line: Int) -> Diagnostic {
    Diagnostic(
      warning: "lock.order", at: SourceLocation(file: file, line: line),
      "the lines are not sorted by their bytes", hint: "'\(tidying)' writes the file anew")
  }

  /// The command that writes the file anew, and accepts nothing.
  private var tidying: String {
    "SiteGen translations accept \(SitePath.names(of: file.text).dropFirst().first ?? "it") --tidy"
  }

  private static func unknownPart(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "lock.part", at: place, "'\(text)' names no part of a page",
      hint: "such as refunds#how-long, refunds@title, refunds@description or refunds@intro")
  }

  private static func noHash(_ text: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "lock.hash", at: place,
      text.map { "'\($0)' is no hash" } ?? "the line ends before the hash",
      hint: "32 digits of 0 to 9 and a to f")
  }

  private static func noFacts(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "lock.facts", at: place, "these are no facts with their plural forms",
      hint: "such as refund-window=other/many, without spaces")
  }

  private static func unknownMethod(_ text: String?, at place: SourceLocation) -> Diagnostic {
    let methods = TranslationLock.Method.allCases.map(\.rawValue)
    return Diagnostic(
      error: "lock.method", at: place,
      text.map { "'\($0)' is none of \(methods.joined(separator: ", "))" }
        ?? "the line ends before the method",
      hint: text.flatMap { NearestName.hint($0, among: methods) }
        ?? "one of \(methods.joined(separator: ", "))")
  }

  private static func noDate(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "lock.date", at: place, "'\(text)' is no date",
      hint: "write year-month-day, or '-' before a name")
  }

  private static func problem(ofName name: String, at place: SourceLocation) -> Diagnostic? {
    if !name.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      return Diagnostic(
        error: "lock.name", at: place, "there is no name behind the space", hint: "delete the space"
      )
    }
    return InvisibleCharacter.first(in: name).map { $0.diagnostic(at: place) }
  }
}
