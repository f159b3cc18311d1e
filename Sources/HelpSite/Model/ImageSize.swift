/// The size of a picture or a film in pixels, each from 1 to 100,000.
struct ImageSize: Hashable, Sendable {
  let width: Int
  let height: Int

  init?(width: Int, height: Int) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    self.width = width
    self.height = height
  }
}
