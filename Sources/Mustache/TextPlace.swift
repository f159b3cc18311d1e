/// A place in a text; both count from 1, columns in UTF-8 bytes.
struct TextPlace: Hashable, Sendable {
  var line = 1
  var column = 1
}
