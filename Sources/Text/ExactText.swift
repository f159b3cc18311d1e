/// A text that names something: equal to another only if all their bytes are, and sorted by them.
///
/// To `String`, an accented letter equals a letter and its accent; to a disk, a URL and a lock file
/// they are two names.
package protocol ExactText: Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringInterpolation, Sendable
{
  var text: String { get }

  init(_ text: String)
}

extension ExactText {
  @inlinable package init(stringLiteral text: String) { self.init(text) }

  @inlinable package var description: String { text }

  @inlinable package static func == (left: Self, right: Self) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  @inlinable package static func < (left: Self, right: Self) -> Bool {
    PathOrder.byBytes(left.text, right.text)
  }

  @inlinable package func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
