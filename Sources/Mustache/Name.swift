/// A name of the data, such as `title`, as the number it has while templates run.
///
/// The names of the vocabulary have the numbers `0..<n` in its order, so that an object can
/// `switch` over an `enum` of its own; all other names have numbers above them.
package struct Name: Hashable, Sendable {
  package let id: Int

  package init(id: Int) {
    self.id = id
  }
}
