/// What the keys of a mapping have to do with each other.
enum DataRule: Sendable {
  /// One of these is there, and no other of them.
  case exactlyOne([String])
  /// Where the key is, the other is too.
  case needs(_ key: String, _ other: String)
  /// Where the key `of` has one of the values, this one is there, and none of the others.
  case chosen(_ key: String, of: String, among: [String], without: [String])
}
