import CommonMark

extension SectionRequest {
  /// The section that a paragraph of only `{{name}}` or `{{name:value}}` asks for, if it does.
  init?(
    paragraph: Node, names: SiteNames, at location: @autoclosure () -> SourceLocation
  ) {
    guard let text = paragraph.firstChild, text == paragraph.lastChild, text.kind == .text,
      let placeholder = text.withLiteral({ Placeholder(whole: $0) }),
      names.isSection(placeholder.name)
    else { return nil }
    self.init(name: placeholder.name, argument: placeholder.argument, location: location())
  }
}
