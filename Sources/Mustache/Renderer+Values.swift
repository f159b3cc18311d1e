extension Renderer {
  /// Appends a value as its place wants it.
  func show(
    _ value: Value, _ escaping: Escaping, at position: Int, in buffer: inout ByteBuffer
  ) throws(TemplateError) {
    switch (value, escaping) {
    case (.absent, .scriptCode): buffer.append("null")
    case (.absent, _): break
    case (.flag(let flag), _): flag ? buffer.append("true") : buffer.append("false")
    case (.html(let bytes), .text), (.html(let bytes), .raw), (.json(let bytes), .scriptCode),
      (.json(let bytes), .raw):
      buffer.append(bytes)
    case (.references(let bytes), .text), (.references(let bytes), .raw),
      (.references(let bytes), .markup), (.references(let bytes), .addressStart),
      (.references(let bytes), .addressOpen), (.references(let bytes), .addressRest):
      buffer.append(bytes)
    case (.text(let text), _): try show(text, escaping, at: position, in: &buffer)
    case (.url(let text), .addressStart), (.url(let text), .addressOpen),
      (.url(let text), .addressRest):
      try show(text, .markup, at: position, in: &buffer)
    case (.url(let text), _): try show(text, escaping, at: position, in: &buffer)
    case (.html(let bytes), _), (.references(let bytes), _), (.json(let bytes), _):
      try show(String(decoding: bytes, as: UTF8.self), escaping, at: position, in: &buffer)
    case (.list, _), (.fields, _):
      throw program.error(.notText, at: position, program.tag(at: position))
    }
  }

  private func show(
    _ text: String, _ escaping: Escaping, at position: Int, in buffer: inout ByteBuffer
  ) throws(TemplateError) {
    guard !text.withBytes({ buffer.append($0, escaping) }) else { return }
    let kind: TemplateError.Kind = escaping == .scriptCode ? .unsafePlace : .unsafeURL
    let hint = escaping == .scriptCode ? "put the tag in quotes, or give it JSON" : nil
    throw program.error(kind, at: position, String(text.prefix(200)), hint: hint)
  }
}

extension ByteBuffer {
  /// Appends text as its place wants it, or returns `false` if it can't stand there.
  fileprivate mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ escaping: Escaping
  ) -> Bool {
    switch escaping {
    case .raw: append(bytes)
    case .text, .markup: appendMarkup(bytes)
    case .addressStart:
      if let scheme = AddressScheme(of: bytes), !scheme.isAllowed { return false }
      appendAddress(bytes)
    case .addressOpen:
      if AddressScheme(of: bytes) != nil { return false }
      appendAddress(bytes)
    case .addressRest: appendAddress(bytes)
    case .scriptString: appendScriptString(bytes)
    case .scriptCode:
      guard JSONNumber.isValid(bytes) else { return false }
      append(bytes)
    }
    return true
  }
}
