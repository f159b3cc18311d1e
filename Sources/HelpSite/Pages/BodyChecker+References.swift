import CommonMark

extension BodyChecker {
  /// Finds control characters, which only references such as `&#1;` can bring into a checked text.
  ///
  /// HTML can't hold them ([13.2.3.5](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream)).
  func checkReferences(
    in body: UnsafeBufferPointer<UInt8>, _ root: Node, _ diagnostics: inout [Diagnostic]
  ) {
    guard Self.hasReference(body) else { return }
    for node in root.descendants {
      // An address is written with percent signs.
      let texts = [node.kind == .text ? node.literal : nil, node.title, node.fenceInfo]
      let control = texts.lazy.compactMap { $0?.unicodeScalars.first(where: Self.isControl) }.first
      guard let control else { continue }
      diagnostics.append(
        Diagnostic(
          error: "text.control", at: location(node),
          "a character reference stands for the control character \(InvisibleCharacter.code(of: control))",
          hint: "delete it"))
      if diagnostics.count > SiteNames.plenty { return }
    }
  }

  private static func hasReference(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let found = body.firstIndex(ofByte: UInt8(ascii: "&"), from: start) {
      start = found + 1
      if start < body.count, body[start] == UInt8(ascii: "#") { return true }
    }
    return false
  }

  private static func isControl(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
