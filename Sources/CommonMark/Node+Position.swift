import CCmark
package import Text

extension Node {
  /// Where the node starts in the document's text, or `nil` if that isn't known: for breaks between
  /// lines and nodes made by us.
  ///
  /// cmark counts the columns of a paragraph's further lines as if each were indented like the
  /// first, and loses lines at backslashes, links and code that go over a line's end; both are put
  /// right here. Code counts from behind its backticks. Ask before breaks are taken out of a
  /// paragraph: they count its lines.
  package var position: TextPosition? {
    // Where a paragraph is mended by what stands before it, cmark's own columns may be too small.
    computedPosition.map { TextPosition(line: max($0.line, 1), column: max($0.column, 1)) }
  }

  private var computedPosition: TextPosition? {
    let origin = origin
    guard var raw = (node(origin?.replaced) ?? self).rawPosition else { return nil }
    raw.column += origin?.offset ?? 0
    return placedByKind(raw)
  }

  /// The position of the node or, where that isn't known, of the first node below it that has one.
  var firstPosition: TextPosition? {
    position ?? descendants.lazy.compactMap(\.position).first { _ in true }
  }

  /// The line where a block ends, or `nil` if that isn't known.
  package var endLine: Int? {
    let source = source
    let line = Int(cmark_node_get_end_line(source.pointer))
    return line > 0 && source.kind.isBlock ? line : nil
  }

  /// Whether the node is a cell of a table, whose text stands apart from the others.
  package var isCell: Bool { origin?.fragment != nil }

  /// Whether the node is in a link or an image, or in what took the place of one.
  package var isInLink: Bool {
    sequence(first: self) { $0.parent }.dropFirst().contains {
      $0.source.kind == .link || $0.source.kind == .image
    }
  }

  /// The node that cmark's parser made for this place.
  var source: Node { node(origin?.replaced) ?? self }

  /// The position as cmark counts it.
  var rawPosition: TextPosition? {
    let line = Int(cmark_node_get_start_line(pointer))
    guard line > 0 else { return nil }
    if let text = autolinkText {
      return TextPosition(line: line, column: Int(cmark_node_get_start_column(text.pointer)) - 1)
    }
    return TextPosition(line: line, column: Int(cmark_node_get_start_column(pointer)))
  }

  /// The column of an inline's last byte, as cmark counts it.
  var rawEndColumn: Int {
    if let text = autolinkText { return Int(cmark_node_get_end_column(text.pointer)) + 1 }
    return Int(cmark_node_get_end_column(pointer))
  }

  /// The text of an `<address>`, which is placed right; cmark 0.30 forgets to move the link itself
  /// with the block that it stands in.
  private var autolinkText: Node? {
    guard cmark_node_get_type(pointer) == CMARK_NODE_LINK, let text = firstChild,
      text.next == nil, cmark_node_get_type(text.pointer) == CMARK_NODE_TEXT,
      title?.isEmpty ?? true,
      cmark_node_get_start_column(text.pointer) != cmark_node_get_start_column(pointer) + 1,
      cmark_node_get_start_column(text.pointer) > 1,
      let literal = text.literal, !literal.isEmpty, let destination,
      destination == literal || destination == "mailto:" + literal
    else { return nil }
    return text
  }

  private func placedByKind(_ raw: TextPosition) -> TextPosition {
    if kind.isBlock { return raw }
    var holder = parent
    while let node = holder {
      if let base = node.origin?.fragment {
        return TextPosition(line: base.line, column: base.column + raw.column - 1)
      }
      if node.kind.isBlock, node.source.rawPosition != nil {
        return ParagraphLines(of: node)?.position(of: self, raw: raw) ?? raw
      }
      holder = node.parent
    }
    return raw
  }
}
