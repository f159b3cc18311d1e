import CCmark

/// How a list is numbered and set.
package struct ListStyle: Equatable, Sendable {
  /// The number of the first item, or `nil` for a list with bullets.
  package var start: Int?

  /// Whether paragraphs in the items are set without `<p>`.
  package var isTight: Bool

  init?(_ pointer: OpaquePointer) {
    let type = cmark_node_get_list_type(pointer)
    guard cmark_node_get_type(pointer) == CMARK_NODE_LIST else { return nil }
    start = type == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    isTight = cmark_node_get_list_tight(pointer) != 0
  }
}
