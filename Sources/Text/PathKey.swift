/// A path as a key: equal if all bytes are, whatever Unicode thinks of them.
package struct PathKey: ExactText {
  package let text: String

  @inlinable package init(_ path: String) { text = path }
}
