import Text

/// Writes the words of a line, as Markdown or as text.
struct InlineWriter {
  private let form: CopyWriter.Form
  private let isInCell: Bool
  /// The lines so far; the last is being written.
  private var lines: [[UInt8]] = [[]]

  /// The lines of a paragraph: one, and one more for each break that its author made.
  static func lines(of line: [CopyInline], as form: CopyWriter.Form) -> [[UInt8]] {
    var writer = Self(form: form, isInCell: false)
    writer.write(line, in: Surroundings())
    return writer.lines
  }

  /// The same on one line.
  static func heading(of line: [CopyInline], as form: CopyWriter.Form) -> [UInt8] {
    var bytes = joined(line, as: form, isInCell: false)
    // A heading may end in its own sign.
    if case .markdown = form, bytes.last == UInt8(ascii: "#") {
      bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
    }
    return bytes
  }

  /// The same in a cell of a Markdown table, where a bar would end it.
  static func cell(of line: [CopyInline]) -> [UInt8] {
    joined(line, as: .markdown, isInCell: true)
  }

  private static func joined(
    _ line: [CopyInline], as form: CopyWriter.Form, isInCell: Bool
  ) -> [UInt8] {
    let flat = line.map { inline in
      if case .lineBreak = inline { CopyInline.text([0x20], isHidden: false) } else { inline }
    }
    var writer = Self(form: form, isInCell: isInCell)
    writer.write(flat, in: Surroundings())
    return Array(writer.lines.joined(separator: " ".utf8))
  }

  private init(form: CopyWriter.Form, isInCell: Bool) {
    self.form = form
    self.isInCell = isInCell
  }

  /// What inlines stand in.
  private struct Surroundings {
    var isInEmphasis = false
    var isInStrong = false
    /// The character behind the last of them.
    var following: Unicode.Scalar = "\n"
  }
}

extension InlineWriter {
  private mutating func write(_ inlines: [CopyInline], in surroundings: Surroundings) {
    for (index, inline) in inlines.enumerated() {
      let rest = inlines[(index + 1)...]
      switch form {
      case .markdown:
        var place = surroundings
        place.following = Self.first(of: rest) ?? surroundings.following
        write(markdown: inline, in: place, isLast: rest.isEmpty)
      case .text(let hidesAddresses): write(text: inline, hidesAddresses)
      }
    }
  }

  private mutating func append(_ bytes: [UInt8]) { lines[lines.count - 1] += bytes }

  private var isLineStart: Bool { lines[lines.count - 1].isEmpty }

  private mutating func write(text inline: CopyInline, _ hidesAddresses: Bool) {
    switch inline {
    case .text(let words, let isHidden):
      append(isHidden && hidesAddresses ? Self.spelled(words) : words)
    case .code(let words): append(words)
    case .emphasis(let inner), .strong(let inner): write(inner, in: Surroundings())
    case .image(_, _, let name): append(name)
    case .lineBreak: lines.append([])
    case .link(let address, _, let inner):
      let start = lines[lines.count - 1].count
      let line = lines.count
      write(inner, in: Surroundings())
      let words = line == lines.count ? Array(lines[line - 1][start...]) : []
      guard !Self.says(words, address.bytes), !(address.isHidden && hidesAddresses) else { return }
      append(Array(words.isEmpty ? "".utf8 : " (".utf8) + address.bytes)
      if !words.isEmpty { append(Array(")".utf8)) }
    }
  }

  /// Whether words are those of the address that they lead to.
  private static func says(_ words: [UInt8], _ address: [UInt8]) -> Bool {
    let schemes = ["", "mailto:", "tel:", "https://", "http://"]
    return schemes.contains { scheme in
      let rest = address.dropFirst(scheme.utf8.count)
      return address.starts(with: scheme.utf8)
        && (rest.elementsEqual(words) || rest.elementsEqual(words + [UInt8(ascii: "/")]))
    }
      || !words.isEmpty && address.starts(with: "tel:".utf8)
        && address.dropFirst(4).elementsEqual(words.filter { $0 == 0x2B || $0.isDigit })
  }

  /// A hidden address as people read it.
  private static func spelled(_ words: [UInt8]) -> [UInt8] {
    words.flatMap { $0 == UInt8(ascii: "@") ? Array(" [at] ".utf8) : [$0] }
  }
}

extension InlineWriter {
  private mutating func write(
    markdown inline: CopyInline, in surroundings: Surroundings, isLast: Bool
  ) {
    switch inline {
    case .text(let words, let isHidden):
      let place = MarkdownText.Place(
        isLineStart: isLineStart, isInCell: isInCell, isLast: isLast)
      append(isHidden ? MarkdownText.hidden(words) : MarkdownText.escaped(words, at: place))
    case .code(let words): append(code(words))
    case .emphasis(let inner):
      write(inner, marked: "*", tag: "em", surroundings.isInEmphasis, in: surroundings) {
        $0.isInEmphasis = true
      }
    case .strong(let inner):
      write(inner, marked: "**", tag: "strong", surroundings.isInStrong, in: surroundings) {
        $0.isInStrong = true
      }
    case .lineBreak:
      append([UInt8(ascii: "\\")])
      lines.append([])
    case .link(let address, let title, let inner): write(address, title, inner, surroundings)
    case .image(let address, let title, let name):
      append(Array("![".utf8))
      let place = MarkdownText.Place(isInCell: isInCell)
      append(MarkdownText.escaped(name.map { $0 == 0x0A ? 0x20 : $0 }, at: place))
      append(Array("]".utf8) + target(address, title))
    }
  }

  /// Emphasis by stars where CommonMark takes them for it, else by tags.
  private mutating func write(
    _ inner: [CopyInline], marked stars: String, tag: String, _ isNested: Bool,
    in surroundings: Surroundings, _ note: (inout Surroundings) -> Void
  ) {
    let before = lines[lines.count - 1].withUnsafeBufferPointer { line in
      line.isEmpty ? "\n" : Unicode.Scalar(line.character(before: line.count)) ?? "\n"
    }
    let flanks = Flanks(
      before: before, first: Self.first(of: inner[...]), last: Self.last(of: inner),
      after: surroundings.following)
    let isStarred = !isNested && flanks.areEmphasis && before != "*"
    var place = surroundings
    note(&place)
    place.following = isStarred ? "*" : "<"
    append(Array((isStarred ? stars : "<\(tag)>").utf8))
    write(inner, in: place)
    append(Array((isStarred ? stars : "</\(tag)>").utf8))
  }

  private mutating func write(
    _ address: CopyAddress, _ title: [UInt8], _ inner: [CopyInline], _ surroundings: Surroundings
  ) {
    if case [.text(address.bytes, isHidden: false)] = inner, title.isEmpty,
      ["https://", "http://"].contains(where: { address.bytes.starts(with: $0.utf8) }),
      !isInCell, address.bytes.allSatisfy({ $0 > 0x20 && !"<>\\&".utf8.contains($0) })
    {
      return append(Array("<".utf8) + address.bytes + Array(">".utf8))
    }
    append(Array("[".utf8))
    var place = surroundings
    place.following = "]"
    write(inner, in: place)
    append(Array("]".utf8) + target(address, title))
  }

  /// `(address "title")`.
  private func target(_ address: CopyAddress, _ title: [UInt8]) -> [UInt8] {
    var bytes = Array("(".utf8)
    if address.isHidden {
      bytes += MarkdownText.hidden(address.bytes)
    } else {
      let isPlain = address.bytes.allSatisfy { $0 > 0x20 && !"()<>".utf8.contains($0) }
      let escaped = MarkdownText.escaped(address.bytes, isFence: isPlain)
      bytes += isPlain ? escaped : Array("<".utf8) + escaped + Array(">".utf8)
    }
    if !title.isEmpty { bytes += Array(" \"".utf8) + MarkdownText.escaped(title) + [0x22] }
    bytes += Array(")".utf8)
    return isInCell ? bytes.flatMap { $0 == 0x7C ? Array("\\|".utf8) : [$0] } : bytes
  }

  /// Code between more backticks than it holds.
  private func code(_ words: [UInt8]) -> [UInt8] {
    let tick = UInt8(ascii: "`")
    var longest = 0
    var run = 0
    for byte in words {
      run = byte == tick ? run + 1 : 0
      longest = max(longest, run)
    }
    var text = words.map { $0 == 0x0A ? 0x20 : $0 }
    if isInCell { text = text.flatMap { $0 == 0x7C ? Array("\\|".utf8) : [$0] } }
    let isPadded = text.first == 0x20 && text.last == 0x20 && text.contains { $0 != 0x20 }
    let pad: [UInt8] = isPadded || text.first == tick || text.last == tick ? [0x20] : []
    let ticks = [UInt8](repeating: tick, count: longest + 1)
    return ticks + pad + text + pad + ticks
  }
}

extension InlineWriter {
  /// The first character of what inlines become in Markdown; `nil` if they are none.
  private static func first(of inlines: ArraySlice<CopyInline>) -> Unicode.Scalar? {
    switch inlines.first {
    case .text(let words, let isHidden):
      isHidden
        ? "&"
        : words.withUnsafeBufferPointer { Unicode.Scalar($0.character(at: 0)) }
    case .code: "`"
    case .emphasis, .strong: "*"
    case .link: "["
    case .image: "!"
    case .lineBreak: "\n"
    case nil: nil
    }
  }

  private static func last(of inlines: [CopyInline]) -> Unicode.Scalar? {
    switch inlines.last {
    case .text(let words, let isHidden):
      isHidden
        ? ";"
        : words.withUnsafeBufferPointer { Unicode.Scalar($0.character(before: $0.count)) }
    case .code: "`"
    case .emphasis, .strong: "*"
    case .link, .image: ")"
    case .lineBreak: "\n"
    case nil: nil
    }
  }
}
