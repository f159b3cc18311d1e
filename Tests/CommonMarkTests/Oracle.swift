import CCmark
import CommonMark

/// What libcmark makes of a text by itself, with its own allocator.
func oracleHTML(_ text: String, unsafe isUnsafe: Bool = true) -> String {
  let options = isUnsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
  let html = cmark_markdown_to_html(text, text.utf8.count, options)!
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}

extension Node {
  func html(unsafe isUnsafe: Bool = true) -> String {
    withHTML(unsafe: isUnsafe) { String(decoding: $0, as: UTF8.self) }
  }

  func html(upTo end: Node?) -> String {
    withHTML(upTo: end, unsafe: true) { String(decoding: $0, as: UTF8.self) }
  }

  var innerHTML: String { withInnerHTML(unsafe: true) { String(decoding: $0, as: UTF8.self) } }

  /// The first node of the kind below this one.
  func first(_ kind: Kind) -> Node? { descendants.first { $0.kind == kind } }
}
