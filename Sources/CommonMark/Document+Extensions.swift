extension Document {
  /// What a document may hold beyond CommonMark.
  package struct Extensions: Sendable {
    /// The accessible name of a table's box, as HTML of an attribute; `nil` leaves tables text.
    package var tableLabel: [UInt8]?

    /// CommonMark alone.
    package init(tableLabel: [UInt8]? = nil) {
      self.tableLabel = tableLabel
    }
  }
}
