/// The bytes of the keys that can be written in two ways: an accented letter is one character on
/// some disks and keyboards, and a letter with an accent behind it on others.
///
/// Files that differ only so are one page, whose key is that of the first; and whoever names a page
/// means it, however the name was typed.
struct PageSpellings: Sendable {
  /// By the text as Unicode compares it.
  private var keys: [String: PageKey] = [:]

  /// The key of the page that has these letters; the same one if there was none.
  mutating func insert(_ key: PageKey) -> PageKey {
    if key.text.utf8.allSatisfy({ $0 < 0x80 }) { return key }
    if let first = keys[key.text] { return first }
    keys[key.text] = key
    return key
  }

  /// The page's key for one that somebody wrote, which names no page as it is; `nil` if there is
  /// none with these letters.
  subscript(key: PageKey) -> PageKey? { keys.isEmpty ? nil : keys[key.text] }
}
