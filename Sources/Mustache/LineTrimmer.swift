import Text

/// Cuts off the lines that hold nothing but a tag, and measures how far in tags and blocks stand.
///
/// The rules are those of the [Mustache specification](https://github.com/mustache/spec): a tag
/// that shows nothing and is alone on its line goes with the whole line. A parent counts as one
/// tag from its open to its close tag.
struct LineTrimmer {
  private let source: [UInt8]
  private(set) var tokens: [Token]
  /// For each token, whether only white space is before, or after, it on its line.
  private var isFirst: [Bool] = []
  private var isLast: [Bool] = []

  init(_ tokens: [Token], of source: [UInt8]) {
    self.tokens = tokens
    self.source = source
  }

  mutating func run() {
    isFirst = tokens.indices.map(isFirstOnLine)
    isLast = tokens.indices.map(isLastOnLine)
    for index in tokens.indices {
      tokens[index].startsLine = index == 0 || endsLine(index - 1)
    }
    let arguments = argumentBlocks()
    for index in tokens.indices where tokens[index].mayStandAlone {
      trim(index, isArgument: arguments.contains(index))
    }
    for index in tokens.indices where tokens[index].kind == .block { measure(index) }
  }

  /// Returns the indices of the open and close tags of blocks directly inside parents.
  private func argumentBlocks() -> Set<Int> {
    var found: Set<Int> = []
    for parent in tokens.indices where tokens[parent].kind == .parent {
      var index = parent + 1
      while index < tokens[parent].partner {
        if tokens[index].kind == .block { found.formUnion([index, tokens[index].partner]) }
        index = tokens[index].opens ? tokens[index].partner : index + 1
      }
    }
    return found
  }

  private mutating func trim(_ index: Int, isArgument: Bool) {
    let kind = tokens[index].kind
    let partner = tokens[index].partner
    if isFirst[index], index > 0, !endsLine(index - 1) {
      tokens[index].indentation = tokens[index - 1].bytes
    }
    if isArgument {
      // What is outside an argument's tags is not part of the page, so only the inside counts.
      kind == .block ? trimAfter(index) : trimBefore(index)
    } else if kind == .parent {
      if isFirst[index] && isLast[partner] { standAlone(index, through: partner) }
    } else if kind != .close || tokens[partner].kind != .parent {
      if isFirst[index] && isLast[index] { standAlone(index, through: index) }
    }
  }

  private mutating func standAlone(_ first: Int, through last: Int) {
    tokens[first].isStandalone = true
    trimBefore(first)
    trimAfter(last)
  }

  private mutating func trimBefore(_ index: Int) {
    guard isFirst[index], index > 0, !endsLine(index - 1) else { return }
    tokens[index - 1].bytes = tokens[index - 1].bytes.prefix(0)
  }

  private mutating func trimAfter(_ index: Int) {
    guard isLast[index], index + 1 < tokens.count else { return }
    let bytes = tokens[index + 1].bytes
    tokens[index + 1].bytes = bytes.upperBound..<bytes.upperBound
  }
}

extension LineTrimmer {
  private func isFirstOnLine(_ index: Int) -> Bool {
    guard index > 0, !endsLine(index - 1) else { return true }
    return isBlank(index - 1) && (index == 1 || endsLine(index - 2))
  }

  private func isLastOnLine(_ index: Int) -> Bool {
    let next = index + 1
    return next == tokens.count || isBlank(next) && (endsLine(next) || next + 1 == tokens.count)
  }

  private func isBlank(_ index: Int) -> Bool {
    tokens[index].kind == .text && source[tokens[index].bytes].allSatisfy(\.isSpace)
  }

  /// Whether the token is text with the end of its line, even if that was cut off.
  private func endsLine(_ index: Int) -> Bool {
    let end = tokens[index].bytes.upperBound
    return tokens[index].kind == .text && end > 0 && source[end - 1] == UInt8(ascii: "\n")
  }

  /// Sets how far in a block's content, and what replaces it, stand.
  private mutating func measure(_ index: Int) {
    tokens[index].contentStartsLine = isLast[index]
    let content = firstIndentation(in: index + 1..<tokens[index].partner)
    tokens[index].contentIndentation = content?.count ?? 0
    if tokens[index].isStandalone, let content { tokens[index].indentation = content }
  }

  /// Returns the white space before the first line of a block's content that isn't blank, or `nil`
  /// if the content doesn't begin on a line of its own.
  private func firstIndentation(in content: Range<Int>) -> Range<Int>? {
    guard let first = content.first, isLast[first - 1] else { return nil }
    for index in content where !tokens[index].bytes.isEmpty {
      let token = tokens[index]
      guard token.kind == .text else { return token.indentation }
      if endsLine(index) && isBlank(index) { continue }
      return token.bytes.prefix { source[$0].isBlank }
    }
    return nil
  }
}
