import Languages

extension Language {
  /// What stands before words in the language, in a text of another: an element `span` begins.
  func spanStart(in other: Language) -> [UInt8] {
    let direction = direction == other.direction ? "" : " dir=\"\(direction.rawValue)\""
    return Array("<span lang=\"\(tag)\"\(direction)>".utf8)
  }

  static var spanEnd: [UInt8] { Array("</span>".utf8) }
}
