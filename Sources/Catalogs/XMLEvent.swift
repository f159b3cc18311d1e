package import Text

/// A step through an XML text, and where it begins.
package struct XMLEvent: Equatable, Sendable {
  package let kind: Kind
  package let position: TextPosition

  package enum Kind: Equatable, Sendable {
    /// The name as it is written, and the attributes.
    case start(String, [String: String])
    case end(String)
    /// Character data, references resolved; a run may come in pieces.
    case text(String)
  }
}
