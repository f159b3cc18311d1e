extension Compiler {
  mutating func compileParent(_ token: Token, at index: Int, _ scope: Scope) {
    let template = library[scope.template]
    var blocks = scope.blocks
    var inside = index + 1
    while inside < token.partner {
      let part = template.tokens[inside]
      let name = template.name(of: part)
      // What includes this template fills its blocks first.
      if part.kind == .block && scope.blocks[name] == nil {
        blocks[name] = Routine.BlockReference(template: scope.template, token: inside)
      }
      inside = part.opens ? part.partner + 1 : inside + 1
    }
    call(token, at: index, scope, filling: blocks)
  }

  mutating func compileBlock(_ token: Token, at index: Int, _ scope: Scope) {
    let name = library[scope.template].name(of: token)
    guard let filled = scope.blocks[name] else {
      compile(index + 1..<token.partner, scope)
      return endContent(of: token, scope)
    }
    let block = library[filled.template].tokens[filled.token]
    let own = library[scope.template].source.text[token.indentation].dropFirst(scope.cut)
    var inner = Scope(
      template: filled.template, cut: block.contentIndentation, added: scope.added + own,
      blocks: scope.blocks)
    // What fills a block doesn't fill it inside itself, or that would have no end.
    inner.blocks[name] = nil
    if !token.isStandalone {
      // The line, with its white space, has begun before the tag.
      isIndentationWritten = block.contentStartsLine
    } else if !block.contentStartsLine {
      beginLine(filled.token, inner)
    }
    compile(filled.token + 1..<block.partner, inner)
    isIndentationWritten = false
  }
}
