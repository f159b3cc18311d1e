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
    if let title = address.firstRange(of: " \"") ?? address.firstRange(of: " '") {
      address = String(address[..<title.lowerBound]).trimmed
    }
    if address.hasPrefix("<") { address.removeFirst() }
    while let last = address.last, ">)".contains(last) { address.removeLast() }
    let path = address.prefix { $0 != "#" && $0 != "?" }.lowercased()
    hasSpaces = address.contains(" ")
    isPage = path.hasSuffix(".md") && path.count > 3
    let isFile = isPage || Self.endings.contains { path.hasSuffix($0) && path.count > $0.count }
    let isRooted = address.hasPrefix("/") && address.dropFirst().contains("/")
    let isPath = !hasSpaces && (isRooted || Self.starts.contains { address.hasPrefix($0) })
    guard isFile || isPath || Self.isID(address) else { return nil }
    written = Self.angled(address)
  }

  /// An address with spaces stands between angle brackets.
  static func angled(_ address: String) -> String {
    address.contains { " ()".contains($0) } ? "<\(address)>" : address
  }

  private static let starts = [
    "http://", "https://", "mailto:", "tel:", "contact:", "www.", "./", "../",
  ]

  private static let endings = [
    ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".mp4",
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
