import Text

/// A file of the output, as far as its place in it goes.
protocol AddressedFile: Sendable {
  var path: OutputPath { get }
  var source: OutputSource { get }
}
