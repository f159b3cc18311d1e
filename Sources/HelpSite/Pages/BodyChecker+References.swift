import CommonMark
import Text

extension BodyChecker {
  /// Finds control characters, which only references such as `&#1;` can bring into a checked text.
  ///
  /// HTML can't hold them ([13.2.3.5](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream)).
  func checkReferences(
    in text: UnsafeBufferPointer<UInt8>, _ body: borrowing PreparedBody,
    _ findings: inout Findings
  ) {
    guard Self.hasReference(text) else { return }
    for element in body.elements {
      guard let control = body.referenced(in: element).unicodeScalars.first(where: Self.isControl)
      else { continue }
      findings.diagnostics.append(
        Diagnostic(
          error: "text.control", at: location(element.node),
          "a character reference stands for the control character \(InvisibleCharacter.code(of: control))",
          hint: "delete it"))
      if findings.diagnostics.count > SiteNames.plenty { return }
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

extension PreparedBody {
  /// The text of an element in which references are characters; an address is written with percent
  /// signs.
  fileprivate func referenced(in element: BodyElement) -> String {
    switch element.kind {
    case .text: element.node.literal ?? ""
    case .link(let number), .image(let number): links[number].title
    case .codeBlock: element.node.fenceInfo ?? ""
    default: ""
    }
  }
}
