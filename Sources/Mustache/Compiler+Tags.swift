import Text

extension Compiler {
  mutating func compileText(_ token: Token, at index: Int, _ scope: Scope) {
    guard !token.bytes.isEmpty else { return }
    var bytes = library[scope.template].source.text[token.bytes]
    if token.startsLine {
      bytes = bytes.dropFirst(min(scope.cut, bytes.prefix(while: \.isBlank).count))
      // Blank lines stay blank.
      if bytes.allSatisfy(\.isSpace) && bytes.last == UInt8(ascii: "\n") {
        isIndentationWritten = false
      } else {
        beginLine(index, scope)
      }
    }
    if rules == .html { place.advance(over: bytes) }
    append(bytes)
  }

  /// Puts the white space in front of a line of the template.
  mutating func beginLine(_ index: Int, _ scope: Scope) {
    guard !isIndentationWritten else {
      isIndentationWritten = false
      return
    }
    if routine.isIndented { append(.indentation, index, scope.template) }
    append(scope.added[...])
  }

  mutating func compileVariable(_ token: Token, at index: Int, _ scope: Scope) {
    var escaping: Escaping? = .raw
    if token.kind == .variable { escaping = rules == .plain ? .markup : place.escaping }
    if escaping == nil { report(.unsafePlace(place), index, scope.template) }
    append(.variable(token.path, escaping ?? .markup), index, scope.template)
    place.advanceOverValue()
  }

  mutating func compileSection(_ token: Token, at index: Int, _ scope: Scope) {
    let before = place
    // The operation is put here when its length is known.
    let start = append(.callEnd, index, scope.template)
    routine.sections += 1
    compile(index + 1..<token.partner, scope)
    endContent(of: token, scope)
    routine.sections -= 1
    flushText(index, scope.template)
    let back = UInt32(routine.operations.count - start)
    if token.kind == .section {
      append(.sectionEnd(back: back), index, scope.template)
      routine.operations[start] = .section(token.path, skip: back + 1)
    } else {
      routine.operations[start] = .inverted(token.path, skip: back)
    }
    let meeting = HTMLPlace.meeting(before, place)
    if meeting == nil { report(.unsafeSection, index, scope.template) }
    place = meeting ?? before
  }

  /// Begins the line of a close tag, which is still part of the content.
  mutating func endContent(of token: Token, _ scope: Scope) {
    let close = library[scope.template].tokens[token.partner]
    if close.startsLine && !close.isStandalone { beginLine(token.partner, scope) }
  }

  /// Compiles the call of a partial, or of a parent whose blocks are filled.
  mutating func call(
    _ token: Token, at index: Int, _ scope: Scope,
    filling blocks: [String: Routine.BlockReference]? = nil
  ) {
    guard token.target >= 0, !library[token.target].isBroken else {
      isIncomplete = true
      return
    }
    flushText(index, scope.template)
    let start = text.count
    if token.isStandalone {
      let own = library[scope.template].source.text[token.indentation]
      text += scope.added + own.dropFirst(scope.cut)
    }
    let count = text.count - start
    let key = Routine.Key(
      template: token.target, isIndented: token.isStandalone && (routine.isIndented || count > 0),
      place: place, blocks: blocks ?? scope.blocks)
    let callee = number(of: key)
    let operation = Operation.call(entry: 0, start: UInt32(start), count: UInt32(count))
    let position = append(operation, index, scope.template)
    routine.calls.append(
      Routine.Call(
        callee: callee, position: position, isConditional: routine.sections > 0,
        template: scope.template, token: index))
  }
}
