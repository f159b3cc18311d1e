import Text

extension Compiler {
  /// Appends an operation made from the tag, behind the text before it.
  @discardableResult
  mutating func append(_ operation: Operation, _ token: Int, _ template: Int) -> Int {
    flushText(token, template)
    routine.operations.append(operation)
    let place = place(of: token, in: template)
    routine.origins.append(
      Program.Origin(
        template: Int32(template), line: Int32(place.line), column: Int32(place.column)))
    return routine.operations.count - 1
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if routine.pendingText == nil { routine.pendingText = text.count }
    text += bytes
  }

  /// Makes one operation of all the text since the last.
  mutating func flushText(_ token: Int, _ template: Int) {
    guard let start = routine.pendingText else { return }
    routine.pendingText = nil
    append(.text(start: UInt32(start), count: UInt32(text.count - start)), token, template)
  }

  mutating func report(_ mistake: Mistake, _ token: Int, _ template: Int) {
    guard errors.count < Limits.errors else { return }
    let source = library[template].source
    let tag =
      library[template].tokens.indices.contains(token)
      ? library[template].name(of: library[template].tokens[token]) : source.name
    errors.append(
      TemplateError(
        mistake.kind, in: source.path, at: place(of: token, in: template), tag, hint: mistake.hint))
  }

  private func place(of token: Int, in template: Int) -> TextPosition {
    let tokens = library[template].tokens
    return tokens.indices.contains(token) ? tokens[token].place : TextPosition()
  }
}
