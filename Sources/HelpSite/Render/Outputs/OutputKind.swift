import Text

/// How the files of one kind are made.
///
/// A value of at most three words can be kept without an allocation; a site has a hundred thousand.
protocol OutputKind: Sendable {
  /// Renders the file into the worker's buffer, which is empty.
  ///
  /// - Throws: ``TemplateError``, or the machine's failure.
  func render(with worker: inout RenderWorker) throws
}
