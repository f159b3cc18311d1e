extension Node {
  /// Appends the text of the node and all below it, as a reader without markup would see it.
  ///
  /// Text, code and the text of images; a break between lines is a space, and so is what lies
  /// between blocks or the cells of a table. Raw HTML is left out.
  package func appendPlainText(to text: inout [UInt8]) {
    appendOwnText(to: &text)
    for node in descendants {
      if node.standsApart, let last = text.last, last > 0x20 { text.append(0x20) }
      node.appendOwnText(to: &text)
    }
  }

  /// The text of the node and all below it, as a reader without markup would see it.
  package var plainText: String {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private var standsApart: Bool { kind.isBlock || isCell }

  private func appendOwnText(to text: inout [UInt8]) {
    switch kind {
    case .text, .code, .codeBlock: withLiteral { text.append(contentsOf: $0) }
    case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
    case .customInline: replacedImage?.appendPlainText(to: &text)
    default: break
    }
  }
}
