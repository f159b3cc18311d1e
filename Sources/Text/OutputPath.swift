/// The path of a file from the output folder: `it/rimborsi/index.html`.
package struct OutputPath: ExactText {
  package let text: String

  @inlinable package init(_ text: String) { self.text = text }

  /// The path of a file beside it, whose name has this behind it: `.gz`.
  package func with(_ suffix: String) -> Self { Self(text + suffix) }
}
