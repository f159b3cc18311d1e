import Text

/// The names of copies that programs which share folders make of a file that two people changed.
enum SyncedCopy {
  /// Whether a file or folder of this name is one.
  static func isOne(_ name: Substring) -> Bool {
    let mayBe =
      name.utf8.contains { "([".utf8.contains($0) }
      || name.contains(bytesOf: "onflict")
    guard mayBe else { return false }
    let name = name.lowercased()
    return hasStamp(name) || groups(in: name).contains(where: isMark)
  }

  /// The name of the page that one is a copy of whose name ends in a number: `faq (1).md`.
  static func original(ofNumbered path: SourcePath) -> SourcePath? {
    guard path.text.endsInBytes(of: ").md"), let open = path.text.lastIndex(of: "(") else {
      return nil
    }
    let number = path.text[path.text.index(after: open)...].dropLast(").md".count)
    let stem = path.text[..<open]
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      stem.last == " "
    else { return nil }
    return SourcePath(String(stem.dropLast() + ".md"))
  }

  /// Syncthing's `faq.sync-conflict-20260101-…`, ownCloud's `faq_conflict-20260101-…`.
  private static func hasStamp(_ name: String) -> Bool {
    [".sync-conflict-", "_conflict-"].contains { mark in
      name.utf8.firstRange(of: mark.utf8).map { range in
        let digits = name.utf8[range.upperBound...].prefix { (0x30...0x39).contains($0) }
        return digits.count == 8
      } ?? false
    }
  }

  /// What stands in brackets, each with the bracket before it.
  private static func groups(in name: String) -> [Substring] {
    name.indices.filter { "([".contains(name[$0]) }.compactMap { open in
      let close: Character = name[open] == "(" ? ")" : "]"
      return name[open...].firstIndex(of: close).map { name[open..<$0] }
    }
  }

  /// `(Anna's conflicted copy 2026-01-01)`, also as Dropbox says it in other languages;
  /// `[Conflict]`, `(Case Conflict 1)`.
  private static func isMark(_ group: Substring) -> Bool {
    if group.hasPrefix("[conflict") { return true }
    if phrases.contains(where: { group.contains($0) }) { return true }
    return words.contains { group.contains($0) } && group.contains(/[0-9]{4}-[0-9]{2}-[0-9]{2}/)
  }

  private static let phrases = [
    "conflicted copy", "conflicting copy", "conflict copy", "case conflict",
    "selective sync conflict", "encoding conflict", "sfconflict",
  ]

  /// The beginnings of the word in the languages of the programs.
  private static let words = [
    "conflict", "conflit", "konflik", "конфликт", "конфлікт", "競合", "冲突", "衝突", "충돌", "çakış",
  ]
}
