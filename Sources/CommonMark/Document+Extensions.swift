extension Document {
  /// What a document may hold beyond CommonMark.
  package struct Extensions: Sendable {
    /// The accessible name of a table's box, as HTML of an attribute; `nil` leaves tables text.
    package var tableLabel: [UInt8]?
    /// Whether stars beside full-width characters are emphasis where CommonMark leaves them text.
    package var wideEmphasis: Bool

    /// CommonMark alone, unless told otherwise.
    package init(tableLabel: [UInt8]? = nil, wideEmphasis: Bool = false) {
      self.tableLabel = tableLabel
      self.wideEmphasis = wideEmphasis
    }
  }
}
