import CommonMark
import Text

/// Takes the ends of lines out of text in a script that has no spaces between words.
///
/// HTML shows the end of a line as a space. Between two such characters none belongs; beside a
/// Latin or Hangul one it stays.
enum LineJoiner {
  static func join(below root: Node) {
    for node in root.descendants where node.kind == .softBreak {
      let before = node.characterBefore
      if isJoint(before, node.characterBehind) { node.unlink() }
    }
  }

  private static func isJoint(_ before: UInt32, _ after: UInt32) -> Bool {
    if CharacterClass.isUnspaced(before) {
      return CharacterClass.isUnspaced(after)
        || WideCharacter.isFullWidth(before) && CharacterClass.isOfEitherWidth(after)
    }
    return CharacterClass.isOfEitherWidth(before) && WideCharacter.isFullWidth(after)
  }
}
