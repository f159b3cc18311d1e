/// A text that looks like the address of a link, and not like prose in brackets.
struct LinkText {
  /// As it stands between the brackets of a link.
  let written: String
  let hasSpaces: Bool
  /// Whether it names a page's file.
  let isPage: Bool

  /// - Parameter text: What stands between brackets, perhaps with a title.
  init?(_ text: String) {
    var address = text.trimmed
    let titles = Self.titles.compactMap { address.firstRange(of: $0)?.lowerBound }
    if let title = titles.min() { address = String(address[..<title]).trimmed }
    if address.hasPrefix("<") { address.removeFirst() }
    while let last = address.last, ">)".contains(last) { address.removeLast() }
    let path = address.prefix { $0 != "#" && $0 != "?" }.lowercased()
    hasSpaces = address.contains(" ")
    isPage = path.hasSuffix(".md") && path.count > 3
    let scheme = Self.schemes.first(where: address.hasPrefix) ?? ""
    let words = address.split(separator: " ", maxSplits: 1)
    if Self.isFile(path) || Self.isID(address) || !hasSpaces && Self.isPath(address) {
      written = Self.angled(address)
    } else if words.count == 2, Self.isFile(words[0].lowercased()) {
      // A title without its marks.
      written = "\(words[0]) \"\(words[1])\""
    } else if hasSpaces, !scheme.isEmpty {
      written = Self.angled(scheme + address.dropFirst(scheme.count).trimmed)
    } else {
      return nil
    }
  }

  private static func isFile(_ path: String) -> Bool {
    endings.contains { path.hasSuffix($0) && path.count > $0.count }
  }

  private static func isPath(_ address: String) -> Bool {
    let isRooted = address.hasPrefix("/") && address.dropFirst().contains("/")
    return isRooted || (schemes + ["www.", "./", "../"]).contains { address.hasPrefix($0) }
  }

  /// What begins a title behind an address.
  private static let titles = [" \"", " '", " “", " „", " «"]

  /// An address with spaces stands between angle brackets.
  static func angled(_ address: String) -> String {
    address.contains { " ()".contains($0) } ? "<\(address)>" : address
  }

  private static let schemes = ["http://", "https://", "mailto:", "tel:", "contact:"]

  private static let endings = [
    ".md", ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif",
    ".mp4",
    ".webm", ".txt", ".zip",
  ]

  /// `#how-long`, but not `#12`, which counts something.
  private static func isID(_ address: String) -> Bool {
    let id = address.dropFirst()
    return address.hasPrefix("#") && id.first?.isLetter == true && HeadingIDs.isValid(String(id))
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
