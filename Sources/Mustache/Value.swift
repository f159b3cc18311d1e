/// A value that a template shows, tests or repeats.
package enum Value: Sendable {
  /// Known, but empty: shown as nothing, false in a section.
  case absent
  /// Shown as `true` or `false`.
  case flag(Bool)
  /// Plain text (numbers too), escaped for the place in which it is shown.
  case text(String)
  /// Finished HTML in UTF-8, shown as it is where HTML can stand and as text elsewhere.
  case html([UInt8])
  /// Text that stands in an element of its own where HTML can stand, and alone elsewhere.
  indirect case element(html: [UInt8], text: String)
  /// Text that is written in character references alone, shown as it is wherever HTML is read.
  case references([UInt8])
  /// JSON in UTF-8, made safe for a script element by its maker, shown as it is in its code.
  case json([UInt8])
  /// An address whose scheme was checked by its maker.
  case url(String)
  case list([Value])
  case fields(any Fields)
}

extension Value {
  /// Whether a section runs.
  ///
  /// False are `.absent`, `.flag(false)`, the empty list and, beyond what the Mustache
  /// specification fixes, the empty text, so that an empty heading makes no element.
  package var isTrue: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .text(let text), .url(let text), .element(_, let text): !text.isEmpty
    case .html(let bytes), .references(let bytes), .json(let bytes): !bytes.isEmpty
    case .list(let values): !values.isEmpty
    case .fields: true
    }
  }
}
