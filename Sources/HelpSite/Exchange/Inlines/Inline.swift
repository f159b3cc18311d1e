import Text

/// A piece of a unit's text; numbers lead to the technical pieces of the unit, its
/// ``InlineToken``s.
enum Inline: Hashable, Sendable {
  case text(String)
  case lineBreak
  /// What stands for itself; a fact may be asked for in a form of its own.
  case token(Int, form: String?)
  indirect case emphasis([Inline])
  indirect case strong([Inline])
  indirect case link(Int, [Inline])
}

extension [Inline] {
  /// The same with one space where there are several or a line ends, none at the ends of the text
  /// and within the marks of emphasis, and without what is empty.
  var normalized: [Inline] {
    if count == 1, case .text(let text) = self[0] {
      let line = Self.withoutSpacesAround(Self.collapsed(text))
      return line.isEmpty ? [] : [.text(line)]
    }
    var tidied = Self.tidied(self)
    if case .text(let text)? = tidied.first {
      tidied[0] = .text(Self.withoutSpacesBefore(text))
    }
    if case .text(let text)? = tidied.last {
      tidied[tidied.count - 1] = .text(Self.withoutSpacesBehind(text))
    }
    return tidied.filter { $0 != .text("") }
  }

  /// All numbers of tokens and links, in order and as often as they stand.
  var numbers: [Int] {
    flatMap { piece -> [Int] in
      switch piece {
      case .text, .lineBreak: []
      case .token(let number, _): [number]
      case .emphasis(let inside), .strong(let inside): inside.numbers
      case .link(let number, let inside): [number] + inside.numbers
      }
    }
  }

  /// The texts alone.
  var words: String {
    map { piece in
      switch piece {
      case .text(let text): text
      case .lineBreak: " "
      case .token: ""
      case .emphasis(let inside), .strong(let inside), .link(_, let inside): inside.words
      }
    }.joined()
  }

  /// How many pieces are emphasis of either kind.
  var emphases: Int {
    reduce(0) { count, piece in
      switch piece {
      case .text, .lineBreak, .token: count
      case .emphasis(let inside), .strong(let inside): count + 1 + inside.emphases
      case .link(_, let inside): count + inside.emphases
      }
    }
  }

  /// The same with other numbers.
  func renumbered(_ number: (Int) -> Int) -> [Inline] {
    map { piece in
      switch piece {
      case .text, .lineBreak: piece
      case .token(let old, let form): .token(number(old), form: form)
      case .emphasis(let inside): .emphasis(inside.renumbered(number))
      case .strong(let inside): .strong(inside.renumbered(number))
      case .link(let old, let inside): .link(number(old), inside.renumbered(number))
      }
    }
  }
}

extension [Inline] {
  private static func tidied(_ pieces: [Inline]) -> [Inline] {
    var result: [Inline] = []
    func add(_ text: String) {
      guard !text.isEmpty else { return }
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(collapsed(before + text))
      } else {
        result.append(.text(collapsed(text)))
      }
    }
    for piece in pieces {
      switch piece {
      case .text(let text): add(text)
      case .lineBreak:
        if case .text(let before)? = result.last {
          result[result.count - 1] = .text(withoutSpacesBehind(before))
        }
        result.append(.lineBreak)
      case .token: result.append(piece)
      case .emphasis(let inside), .strong(let inside):
        let (before, core, after) = cut(tidied(inside))
        add(before)
        if !core.isEmpty {
          if case .emphasis = piece {
            result.append(.emphasis(core))
          } else {
            result.append(.strong(core))
          }
        }
        add(after)
      case .link(let number, let inside): result.append(.link(number, inside.normalized))
      }
    }
    return withoutSpacesBehindBreaks(result)
  }

  private static func withoutSpacesBehindBreaks(_ pieces: [Inline]) -> [Inline] {
    pieces.indices.map { index in
      guard index > 0, pieces[index - 1] == .lineBreak, case .text(let text) = pieces[index]
      else { return pieces[index] }
      return .text(withoutSpacesBefore(text))
    }.filter { $0 != .text("") }
  }

  /// What stands in marks, and the spaces at its ends.
  private static func cut(_ pieces: [Inline]) -> (String, [Inline], String) {
    var (before, pieces, after) = ("", pieces, "")
    if case .text(let text)? = pieces.first, text.first == " " {
      before = " "
      pieces[0] = .text(String(text.dropFirst()))
    }
    if case .text(let text)? = pieces.last, text.last == " " {
      after = " "
      pieces[pieces.count - 1] = .text(String(text.dropLast()))
    }
    return (before, pieces.filter { $0 != .text("") }, after)
  }

  static func withoutSpacesBehind(_ text: String) -> String {
    guard text.utf8.last == 0x20 else { return text }
    let end = text.utf8.lastIndex { $0 != 0x20 }.map(text.utf8.index(after:))
    return end.map { String(text[..<$0]) } ?? ""
  }

  private static func withoutSpacesBefore(_ text: String) -> String {
    guard text.utf8.first == 0x20 else { return text }
    return String(Substring(text.utf8.drop { $0 == 0x20 }))
  }

  private static func withoutSpacesAround(_ text: String) -> String {
    withoutSpacesBehind(withoutSpacesBefore(text))
  }

  /// Whether nothing of a text's white space would change.
  private static func isCollapsed(_ text: String) -> Bool {
    text.withBytes { bytes in
      var isSpace = false
      for byte in bytes {
        if byte == 0x0A || byte == 0x09 || byte == 0x20 && isSpace { return false }
        isSpace = byte == 0x20
      }
      return true
    }
  }

  /// A line's end between two characters of a script without spaces is nothing, else a space.
  private static func collapsed(_ text: String) -> String {
    if isCollapsed(text) { return text }
    var result = String.UnicodeScalarView()
    var gap: UnicodeScalar?
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" || scalar == "\n" {
        gap = gap == nil && scalar == "\n" ? "\n" : " "
        continue
      }
      if let before = result.last, gap == "\n", CharacterClass.isUnspaced(before.value),
        CharacterClass.isUnspaced(scalar.value)
      {
        gap = nil
      }
      if gap != nil { result.append(" ") }
      gap = nil
      result.append(scalar)
    }
    if gap != nil { result.append(" ") }
    return String(result)
  }
}
