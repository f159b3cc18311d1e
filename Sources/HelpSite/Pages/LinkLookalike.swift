import Text

/// A text that is most likely meant as a link, but isn't one to Markdown.
struct LinkLookalike: Equatable {
  /// The text as it stands on its line: `[x] (refunds.md)`.
  let text: String
  /// What Markdown reads as that link up to its address: `[x](`.
  let start: String
  /// The address alone: `refunds.md`.
  let address: String

  /// What Markdown reads as that link: `[x](refunds.md)`.
  var link: String { link { _ in nil } }

  /// The same with the address of a page's file where `file` gives one for it.
  func link(_ file: (_ address: String) -> String?) -> String {
    start + (file(address) ?? address) + ")"
  }

  /// Finds them in a text that holds no markup.
  ///
  /// - Parameters:
  ///   - text: Of one line.
  ///   - page: The link to the page of a name (`refunds`, `Refund policy`); `nil` if there is none.
  /// - Returns: In the order of the text.
  static func all(in text: String, page: (_ name: String) -> String?) -> [Self] {
    var search = LookalikeSearch(Array(text.unicodeScalars))
    return search.all(page: page)
  }
}

/// Goes through one text once: what stands between two brackets holds no third.
private struct LookalikeSearch {
  private let text: [UnicodeScalar]
  private var index = 0
  /// The last square bracket that was opened and not closed yet: before the text, if it is -1.
  private var square: Int? = -1
  /// The last round one.
  private var round: Int?

  init(_ text: [UnicodeScalar]) { self.text = text }

  mutating func all(page: (String) -> String?) -> [LinkLookalike] {
    var found: [LinkLookalike] = []
    while index < text.count {
      if let lookalike = lookalike(page: page) {
        found.append(lookalike)
      } else {
        remember(text[index])
        index += 1
      }
    }
    return found
  }

  private mutating func remember(_ sign: UnicodeScalar) {
    switch sign {
    case "[", "［": square = index
    case "]", "］": square = nil
    case "(", "（": round = index
    default: break
    }
  }

  /// The one whose brackets meet here, which is then passed.
  private mutating func lookalike(page: (String) -> String?) -> LinkLookalike? {
    switch text[index] {
    case "[" where at(index + 1) == "[": wiki(page)
    case "]", "］": address(behind: square)
    case ")", "）": reversed()
    case "<": angled()
    default: nil
    }
  }

  /// `[x](my file.md)`, `[x] (refunds.md)`, `[x]（refunds.md）`.
  private mutating func address(behind square: Int?) -> LinkLookalike? {
    guard let square else { return nil }
    let open = square < 0 ? nil : square
    var start = index + 1
    if let sign = at(start), "[{".unicodeScalars.contains(sign) { return bracketed(behind: open) }
    while at(start) == " " || at(start) == "\u{A0}" { start += 1 }
    guard let sign = at(start), "(（".unicodeScalars.contains(sign) else { return nil }
    let isDirect = start == index + 1
    let label = open.map { string($0 + 1..<index) }
    let end = closing(of: start)
    guard isDirect || end != nil && label.map({ !$0.isNumber }) ?? true else { return nil }
    let inside = string(start + 1..<(end ?? wordEnd(from: start)))
    guard let address = LinkText(inside), isDirect || !address.hasSpaces else { return nil }
    let isImage = open.map { $0 > 0 && text[$0 - 1] == "!" } ?? false
    let first = (open ?? index) - (isImage ? 1 : 0)
    return take(
      first..<(end.map { $0 + 1 } ?? wordEnd(from: start)), (isImage ? "!" : "") + "[",
      label, address.written)
  }

  /// `[x][refunds.md]`, `[x]{refunds.md}`.
  private mutating func bracketed(behind open: Int?) -> LinkLookalike? {
    guard let open,
      let end = text.dropFirst(index + 2).firstIndex(where: { "[]{}".unicodeScalars.contains($0) }),
      "]}".unicodeScalars.contains(text[end]),
      let address = LinkText(string(index + 2..<end)), !address.hasSpaces
    else { return nil }
    return take(open..<end + 1, "[", string(open + 1..<index), address.written)
  }

  /// `(x)[refunds.md]`.
  private mutating func reversed() -> LinkLookalike? {
    guard let sign = at(index + 1), "[［".unicodeScalars.contains(sign),
      let end = text.dropFirst(index + 2).firstIndex(where: Self.isSquare), closes(end)
    else { return nil }
    let square = string(index + 2..<end)
    guard let address = LinkText(square) else {
      // The address stands in the round brackets, as in a link, but before the words.
      // Looking back no further keeps this linear.
      guard let round, index - round < 300, !square.isNumber,
        let address = LinkText(string(round + 1..<index)), !address.hasSpaces
      else { return nil }
      return take(round..<end + 1, "[", square, address.written)
    }
    return take(
      (round ?? index)..<end + 1, "[", round.map { string($0 + 1..<index) }, address.written)
  }

  /// `[[refunds]]`, `[[refunds|How to get money back]]`.
  private mutating func wiki(_ page: (String) -> String?) -> LinkLookalike? {
    guard
      let end = text.dropFirst(index + 2).firstIndex(where: Self.isSquare), closes(end),
      at(end + 1) == "]"
    else { return nil }
    let parts = string(index + 2..<end).split(separator: "|", maxSplits: 1)
    guard let name = parts.first?.trimmed else { return nil }
    let label = parts.count > 1 ? parts[1].trimmed : name
    let id = name.firstIndex(of: "#").map { String(name[$0...]) } ?? ""
    let target = String(name.dropLast(id.count))
    guard let link = page(target) ?? LinkText(name).map({ _ in target }) else { return nil }
    let isImage = index > 0 && text[index - 1] == "!"
    return take(
      (isImage ? index - 1 : index)..<end + 2, isImage ? "![" : "[", label,
      LinkText.angled(link + id))
  }

  /// `<refunds.md>`.
  private mutating func angled() -> LinkLookalike? {
    guard let end = text[(index + 1)...].firstIndex(where: { "<> ".unicodeScalars.contains($0) }),
      text[end] == ">",
      let address = LinkText(string(index + 1..<end)), address.isPage
    else { return nil }
    return take(index..<end + 1, "[", nil, address.written)
  }

  private mutating func take(
    _ range: Range<Int>, _ start: String, _ label: String?, _ address: String
  ) -> LinkLookalike {
    (index, square, round) = (range.upperBound, nil, nil)
    let words = label.flatMap { $0.isEmpty || $0.utf8.count > 80 ? nil : $0 } ?? "…"
    return LinkLookalike(
      text: string(range), start: "\(start)\(words)](", address: address)
  }

  private func at(_ index: Int) -> UnicodeScalar? { index < text.count ? text[index] : nil }

  private func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: text[range])
    return string
  }

  private static func isSquare(_ sign: UnicodeScalar) -> Bool {
    "[]［］".unicodeScalars.contains(sign)
  }

  private func closes(_ index: Int) -> Bool { "]］".unicodeScalars.contains(text[index]) }

  /// Where the round bracket is closed that stands here.
  private func closing(of open: Int) -> Int? {
    var depth = 0
    for (index, sign) in zip(open..., text[open...]) {
      if Self.isSquare(sign) { return nil }
      if "(（".unicodeScalars.contains(sign) { depth += 1 }
      if ")）".unicodeScalars.contains(sign) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func wordEnd(from start: Int) -> Int {
    var end = text[start...].firstIndex { $0 == " " || Self.isSquare($0) } ?? text.count
    while ",.;:!?，。".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    return end
  }
}

extension String {
  /// Whether it is the sign of a note: `1`, `12`.
  fileprivate var isNumber: Bool {
    !isEmpty && unicodeScalars.allSatisfy { $0.properties.numericType != nil }
  }
}
