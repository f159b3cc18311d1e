extension [UInt8] {
  /// Appends a character as UTF-8.
  mutating func append(character: UInt32) {
    guard let scalar = UnicodeScalar(character) else { return }
    append(contentsOf: UTF8.encode(scalar)!)
  }
}
