import Text

/// A step through a YAML text, and where it begins.
struct YAMLEvent {
  let kind: Kind
  /// For the ends, which nobody asks for, that of the text's start.
  let position: TextPosition

  enum Kind {
    case document
    case scalar(YAMLNode.Scalar)
    case sequence
    case mapping
    /// The end of the sequence, mapping or document that is open.
    case end
    case endOfText
  }
}
