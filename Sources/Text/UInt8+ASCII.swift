extension UInt8 {
  /// The small letter for a capital one of ASCII, any other byte unchanged.
  @inlinable package var lowercased: UInt8 {
    self >= 0x41 && self <= 0x5A ? self + 0x20 : self
  }

  /// Whether the byte is a letter of ASCII.
  @inlinable package var isLetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }

  /// Whether the byte is a digit of ASCII.
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The value of a hexadecimal digit in either case; `nil` for any other byte.
  @inlinable package var hexValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = lowercased
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : nil
  }

  /// Whether the byte is a space, a tab, a form feed or part of a line end.
  @inlinable package var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// Whether the byte is a space or a tab.
  @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }
}
