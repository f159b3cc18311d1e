import Text

/// A piece of a template's source: at most one line of text, or one tag.
struct Token: Sendable {
  enum Kind: Sendable {
    case text, variable, raw, section, inverted, partial, parent, block, close, comment, delimiters
  }

  let kind: Kind
  /// The text, or the tag's name, as a place in the source.
  ///
  /// White space and line ends around tags that stand alone on their lines are cut off.
  var bytes: Range<Int>
  let place: TextPosition
  var path = NamePath.dot
  /// The index of the matching close, or open, tag.
  var partner = -1
  /// The index of the template that a partial or parent names.
  var target = -1
  /// Whether it is the first piece of its line.
  var startsLine = false
  /// Whether its line holds nothing else, so that the line isn't part of the page.
  var isStandalone = false
  /// The white space before the tag on its line, if nothing else is; for a block, the white space
  /// that what replaces it is moved in by.
  var indentation = 0..<0
  /// Whether a block's content begins on a line of its own.
  var contentStartsLine = false
  /// The white space before a block's content, which is cut off where it replaces another's.
  var contentIndentation = 0

  init(_ kind: Kind, _ bytes: Range<Int>, at place: TextPosition) {
    self.kind = kind
    self.bytes = bytes
    self.place = place
  }

  /// Whether the tag needs a close tag.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// Whether the tag is dropped with its line if it is alone there.
  var mayStandAlone: Bool {
    switch kind {
    case .text, .variable, .raw: false
    default: true
    }
  }
}
