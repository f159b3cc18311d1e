package import Text

/// A compiled template, ready to be rendered by any number of threads at once.
package struct Template: Sendable {
  /// The names of all templates that it is made of, sorted, its own among them.
  package let dependencies: [String]
  private let program: Program

  init(_ program: Program, dependencies: [String]) {
    self.program = program
    self.dependencies = dependencies
  }

  /// Appends the page to `buffer`.
  ///
  /// - Parameters:
  ///   - stack: The objects that names are looked up in, outermost first.
  ///   - buffer: Receives UTF-8. What it holds after an error is only part of a page.
  /// - Throws: An error with the tag's place, for a name that no object knows and for a value that
  ///   can't stand where it is wanted.
  package func render(
    _ stack: [any Fields], into buffer: inout ByteBuffer
  ) throws(TemplateError) {
    try program.operations.withUnsafeBufferPointer {
      (operations: UnsafeBufferPointer<Operation>) throws(TemplateError) in
      try program.text.withUnsafeBufferPointer {
        (text: UnsafeBufferPointer<UInt8>) throws(TemplateError) in
        var renderer = Renderer(program, operations: operations, text: text, stack: stack)
        try renderer.run(into: &buffer)
      }
    }
  }
}
