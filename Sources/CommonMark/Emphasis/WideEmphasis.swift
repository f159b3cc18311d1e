import Text

/// Makes emphasis of stars as writers of Chinese, Japanese and Korean mean it.
///
/// CommonMark wants a space or punctuation outside of stars that have punctuation inside. These
/// scripts write neither: `これは**「強調」**です` stays text, and of two such words the stars between
/// them are paired. Here a full-width character counts as a letter
/// ([discussion](https://github.com/commonmark/commonmark-spec/issues/650)). Where that makes no
/// difference to any star of a text, all stays as CommonMark has it.
enum WideEmphasis {
  static func make(below root: Node) {
    guard isPossible(in: root.storage.pointee.source) else { return }
    for node in root.descendants where node.mayHoldStars && node.hasRevivedStars {
      StarPairs.join(StarText.runs(flattening: node))
    }
  }

  /// Whether stars stand beside a full-width character: one search in most texts.
  private static func isPossible(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    var start = text.end(without: star)
    while start < text.count {
      var end = start
      while end < text.count, text[end] == star { end += 1 }
      var before = start - 1
      while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
      if before >= 0, mayBeWide(text, at: before) { return true }
      if end < text.count, mayBeWide(text, at: end) { return true }
      start = text.end(without: star, from: end)
    }
    return false
  }

  /// Whether a character's lead byte is one of those from U+2E80 on, where full-width ones begin.
  private static func mayBeWide(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    text[index] > 0xE2 || text[index] == 0xE2 && index + 1 < text.count && text[index + 1] >= 0xBA
  }
}

extension Node {
  /// Whether the stars in the node are paired on their own.
  fileprivate var mayHoldStars: Bool {
    switch kind {
    case .paragraph, .heading, .link, .image: true
    case .customInline: isCell
    case .emphasis, .strong: !isOfStars
    default: false
    }
  }

  /// Whether a run of stars in the node works only if full-width characters count as letters.
  fileprivate var hasRevivedStars: Bool {
    var node = firstChild
    while let current = node {
      let isTransparent = current.isOfStars
      if current.hasRevivedStarsItself(isTransparent) { return true }
      node = isTransparent ? current.firstChild ?? current.next : current.next
      var parent = current.parent
      while node == nil, let holder = parent, holder != self {
        node = holder.next
        parent = holder.parent
      }
    }
    return false
  }

  private func hasRevivedStarsItself(_ isOfStars: Bool) -> Bool {
    if kind == .text { return StarText.written(in: self).contains(where: \.isRevived) }
    guard isOfStars else { return false }
    let opening = StarRun(
      0..<1, before: StarText.edge(of: previous, of: self, isEnd: true),
      after: StarText.edge(of: firstChild, of: self, isEnd: false))
    let closing = StarRun(
      0..<1, before: StarText.edge(of: lastChild, of: self, isEnd: true),
      after: StarText.edge(of: next, of: self, isEnd: false))
    return opening.isRevived || closing.isRevived
  }
}
