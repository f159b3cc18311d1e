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
    guard let filled = scope.blocks[name], filling.insert(filled).inserted else {
      return compileDefault(token, at: index, scope)
    }
    let block = library[filled.template].tokens[filled.token]
    let content = filled.token + 1..<block.partner
    let own = library[scope.template].source.text[token.indentation].dropFirst(scope.cut)
    let inner = Scope(
      template: filled.template, cut: block.contentIndentation, added: scope.added + own,
      blocks: scope.blocks)
    let first = content.first { !library[filled.template].tokens[$0].bytes.isEmpty }
    let startsLine = first.map { library[filled.template].tokens[$0].startsLine }
    if !token.isStandalone {
      // The line, with its white space, has begun before the tag.
      isIndentationWritten = startsLine == true
    } else if let first, startsLine == false {
      beginLine(first, inner)
    }
    compile(content, inner)
    isIndentationWritten = false
    filling.remove(filled)
  }

  private mutating func compileDefault(_ token: Token, at index: Int, _ scope: Scope) {
    compile(index + 1..<token.partner, scope)
    endContent(of: token, scope)
  }
}
