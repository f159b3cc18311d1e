package import Text

/// A value of a YAML text, with the place where it starts.
package struct YAMLNode: Hashable, Sendable {
  /// The first byte of the value: a quote, a bracket, the `|` of a block text, the first key of
  /// a mapping; for an absent value, the place after the `:` or `-`.
  package let position: TextPosition
  package let content: Content

  package init(position: TextPosition, content: Content) {
    self.position = position
    self.content = content
  }

  package enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    /// In source order; no key occurs twice.
    case mapping([Entry])
  }

  package struct Scalar: Hashable, Sendable {
    /// Unescaped and folded, as YAML says.
    package let text: String
    /// Written without quotes and not as a block text: only then may it mean more than its text.
    package let isPlain: Bool
    /// Whether it is plain, and a comment stands behind it on its line.
    package let hasComment: Bool

    package init(text: String, isPlain: Bool, hasComment: Bool = false) {
      self.text = text
      self.isPlain = isPlain
      self.hasComment = hasComment
    }
  }

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let keyPosition: TextPosition
    package let value: YAMLNode

    package init(key: String, keyPosition: TextPosition, value: YAMLNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }
}
