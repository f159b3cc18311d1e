import CommonMark

extension Placeholder {
  /// The section that a paragraph of only `{{name}}` or `{{name:value}}` asks for, if it does.
  init?(sectionIn paragraph: Node, names: SiteNames) {
    guard let text = paragraph.firstChild, text == paragraph.lastChild, text.kind == .text,
      let placeholder = text.withLiteral({ Placeholder(whole: $0) }),
      names.isSection(placeholder.name)
    else { return nil }
    self = placeholder
  }
}
