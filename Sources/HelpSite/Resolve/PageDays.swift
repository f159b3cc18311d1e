import Text

/// When a page's text changed and was looked at, as far as the ledger knows all of it.
struct PageDays: Sendable {
  /// The day of the last change; `nil` if it is older than the ledger.
  let changed: CalendarDate?
  /// The day since which every part was looked at; `nil` if nobody has said so of one.
  let reviewed: CalendarDate?
  /// The days of the questions' last changes.
  let questions: [QuestionID: CalendarDate]

  /// What a page's text says of its days; `nil` if the ledger knows another text of a part.
  init?(of page: ParsedPage, in ledger: DayLedger) {
    let parts = page.parts.map(\.value)
    let hashes = page.partHashes
    guard parts.count == hashes.count else { return nil }
    var changed: CalendarDate?
    var seen: [CalendarDate?] = []
    var questions: [QuestionID: CalendarDate] = [:]
    for (part, hash) in zip(parts, hashes) {
      guard let entry = ledger.entry(of: part, on: page.file, hash: hash) else { return nil }
      changed = [changed, entry.changed].compactMap(\.self).max()
      seen.append(entry.seen)
      if case .question(let id) = part { questions[id] = entry.changed }
    }
    self.changed = changed
    reviewed = seen.contains(nil) ? nil : seen.compactMap(\.self).min()
    self.questions = questions
  }

  /// What the files depend on that show it.
  var hash: ContentHash {
    var writer = RecordWriter()
    writer.write(changed?.description) { $0.write($1) }
    writer.write(reviewed?.description) { $0.write($1) }
    for (id, day) in questions.sorted(by: { $0.key < $1.key }) {
      writer.write(id.text)
      writer.write(day.description)
    }
    return ContentHash(of: writer.bytes)
  }
}
