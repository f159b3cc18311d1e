import Text

extension Renderer {
  /// Appends a value as its place wants it.
  func show(
    _ value: Value, _ escaping: Escaping, at position: Int, in buffer: inout ByteBuffer
  ) throws(TemplateError) {
    switch value {
    case .absent: if escaping == .scriptCode { buffer.append("null") }
    case .flag(let flag): flag ? buffer.append("true") : buffer.append("false")
    case .text(let text): try show(text, escaping, at: position, in: &buffer)
    case .url(let text):
      try show(text, escaping.isAddress ? .markup : escaping, at: position, in: &buffer)
    case .html(let bytes):
      try show(bytes, isFinished: escaping.isText, escaping, at: position, in: &buffer)
    case .element(let html, let text):
      if escaping.isText { return buffer.append(html) }
      try show(text, escaping, at: position, in: &buffer)
    case .json(let bytes):
      let isFinished = escaping == .scriptCode || escaping == .raw
      try show(bytes, isFinished: isFinished, escaping, at: position, in: &buffer)
    case .references(let bytes):
      let isFinished = escaping.isText || escaping == .markup || escaping.isAddress
      try show(bytes, isFinished: isFinished, escaping, at: position, in: &buffer)
    case .list, .fields:
      throw program.error(.notText, at: position, program.tag(at: position))
    }
  }

  /// Bytes that are as they should be at some places, and mere text at all others.
  private func show(
    _ bytes: [UInt8], isFinished: Bool, _ escaping: Escaping, at position: Int,
    in buffer: inout ByteBuffer
  ) throws(TemplateError) {
    guard !isFinished else { return buffer.append(bytes) }
    try show(String(decoding: bytes, as: UTF8.self), escaping, at: position, in: &buffer)
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

extension Escaping {
  fileprivate var isText: Bool { self == .text || self == .raw }

  fileprivate var isAddress: Bool {
    self == .addressStart || self == .addressOpen || self == .addressRest
  }
}
