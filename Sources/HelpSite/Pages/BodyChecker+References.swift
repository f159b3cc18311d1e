import CommonMark
import Text

extension BodyChecker {
  /// Finds characters that HTML can't hold, which only references such as `&#1;` can bring into a
  /// checked text.
  func checkReferences(
    in text: UnsafeBufferPointer<UInt8>, _ body: borrowing PreparedBody,
    _ findings: inout Findings
  ) {
    guard Self.hasReference(text) else { return }
    for element in body.elements {
      guard let character = element.node.firstReferring(Self.forbidden) else { continue }
      findings.diagnostics.append(
        Diagnostic(
          error: "text.control", at: location(element.node),
          "a character reference stands for the \(character.forbiddenKind) "
            + InvisibleCharacter.code(of: character),
          hint: "delete it"))
      if findings.diagnostics.count > FactNames.plenty { return }
    }
  }

  /// The first character of a text that HTML can't hold.
  private static func forbidden(_ text: UnsafeBufferPointer<UInt8>) -> UnicodeScalar? {
    // What libcmark makes of U+FFFE and U+FFFF, and of nothing else.
    if let byte = text.first(where: { $0 >= 0xFE }) { return UnicodeScalar(0xFF00 | UInt16(byte)) }
    return String(decoding: text, as: UTF8.self).unicodeScalars.first(where: \.isForbiddenInHTML)
  }

  private static func hasReference(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let found = body.firstIndex(ofByte: UInt8(ascii: "&"), from: start) {
      start = found + 1
      if start < body.count, body[start] == UInt8(ascii: "#") { return true }
    }
    return false
  }
}
