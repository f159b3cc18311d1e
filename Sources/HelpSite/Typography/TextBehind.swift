/// What stands behind a text in its block; most texts don't need it.
struct TextBehind {
  let character: () -> UInt32
  let text: () -> [UInt8]

  static var nothing: Self { Self(character: { CharacterClass.space }, text: { [] }) }
}
