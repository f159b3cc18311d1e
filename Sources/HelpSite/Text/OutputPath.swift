/// The path of a file from the output folder: `it/rimborsi/index.html`.
///
/// Equal if all bytes are, as the names of files on most hosts.
struct OutputPath: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  /// The path of a file beside it, whose name has this behind it: `.gz`.
  func with(_ suffix: String) -> Self { Self(text + suffix) }

  static func == (left: Self, right: Self) -> Bool { left.text.hasSameBytes(as: right.text) }

  func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension OutputPath: CustomStringConvertible {
  var description: String { text }
}
