package import Text

/// A value of a JSON text (RFC 8259), with the place where it begins.
package struct JSONValue: Sendable {
  package let content: Content
  package let position: TextPosition

  package enum Content: Sendable {
    case null
    case flag(Bool)
    /// As it is written.
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])
  }

  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = content { members[name] } else { nil }
  }

  package var text: String? { if case .text(let text) = content { text } else { nil } }

  package var list: [JSONValue]? { if case .list(let values) = content { values } else { nil } }

  package var isNull: Bool { if case .null = content { true } else { false } }
}
