/// Something that a translation must have as its original has it.
struct WrittenContent: Hashable, Sendable {
  /// What it is, written alike in all languages.
  let identity: String
  /// The author's own text of it.
  let written: String
  /// Whether it is an address that names a language: what stands behind its `#` may be in that, too.
  var isLocalized = false
}

extension WrittenContent {
  /// Whether two addresses lead to one page in two languages, as far as can be told: they differ in
  /// the heading, `/de/a#gründe` and `/a#reasons`, or in the page's name if it isn't in ASCII or
  /// begins with a number of the site's.
  func leads(asDoes other: Self) -> Bool {
    guard isLocalized || other.isLocalized else { return false }
    let pages = [self, other].map { $0.identity.prefix { $0 != "#" } }
    if pages[0] == pages[1] {
      return pages[0].count < identity.count && pages[1].count < other.identity.count
    }
    guard isLocalized, other.isLocalized else { return false }
    let paths = pages.map { $0.split(separator: "/") }
    guard paths[0].count == paths[1].count, paths[0].dropLast() == paths[1].dropLast(),
      let name = paths[0].last, let otherName = paths[1].last
    else { return false }
    let number = name.prefix { $0.isASCII && $0.isNumber }
    let isForeign = [name, otherName].contains { $0.contains { $0 == "%" || !$0.isASCII } }
    return isForeign || number.count > 3 && otherName.hasPrefix(number)
  }
}
