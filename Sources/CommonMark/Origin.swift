import CCmark
import Text

/// The origin of a node that cmark's parser didn't make for this place.
struct Origin {
  /// The node whose place it took, out of the tree since then.
  var replaced: OpaquePointer?
  /// How many bytes of the node before it stand in front of it, if it is a part of that.
  var offset = 0
  /// The place in the document's text where a line that was parsed on its own would begin.
  var fragment: TextPosition?
}

extension Node {
  var origin: Origin? {
    cmark_node_get_user_data(pointer)?.assumingMemoryBound(to: Origin.self).pointee
  }

  func setOrigin(_ origin: Origin) {
    useArena()
    let memory = DocumentStorage.allocate(Origin.self, count: 1).baseAddress!
    memory.initialize(to: origin)
    cmark_node_set_user_data(pointer, memory)
  }
}
