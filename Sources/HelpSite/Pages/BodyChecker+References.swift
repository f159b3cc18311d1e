import CommonMark
import Text

extension BodyChecker {
  /// Finds characters that HTML can't hold, which only references such as `&#1;` can bring into a
  /// checked text.
  func checkReferences(
    in text: UnsafeBufferPointer<UInt8>, _ body: borrowing PreparedBody,
    _ findings: inout Findings
  ) {
    guard NumericReference(in: text, from: 0) != nil else { return }
    for element in body.elements {
      guard let character = forbidden(in: element) else { continue }
      findings.diagnostics.append(
        Diagnostic(
          error: "text.control", at: location(element.node),
          "a character reference stands for the \(character.forbiddenKind) "
            + InvisibleCharacter.code(of: character),
          hint: "delete it"))
      if findings.diagnostics.count > FactNames.plenty { return }
    }
  }

  private func forbidden(in element: BodyElement) -> UnicodeScalar? {
    switch element.kind {
    case .htmlBlock, .htmlInline:
      guard source.configuration.allowsRawHTML else { return nil }
      return element.node.withLiteral(Self.forbiddenReference)
    default: return element.node.firstReferring(Self.forbidden)
    }
  }

  /// The first character of a text that HTML can't hold.
  private static func forbidden(_ text: UnsafeBufferPointer<UInt8>) -> UnicodeScalar? {
    // What libcmark makes of U+FFFE and U+FFFF, and of nothing else.
    if let byte = text.first(where: { $0 >= 0xFE }) { return UnicodeScalar(0xFF00 | UInt16(byte)) }
    return String(decoding: text, as: UTF8.self).unicodeScalars.first(where: \.isForbiddenInHTML)
  }

  /// The same of raw HTML, where references stay as they are.
  private static func forbiddenReference(_ html: UnsafeBufferPointer<UInt8>) -> UnicodeScalar? {
    var next = 0
    while let reference = NumericReference(in: html, from: next) {
      if let scalar = reference.scalar, scalar.isForbiddenInHTML { return scalar }
      next = reference.end
    }
    return nil
  }
}
