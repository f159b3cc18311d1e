import Text

/// A place in a body where only the whole site knows what readers shall see.
///
/// In the HTML, its number stands there between two bytes that no text can hold, because control
/// characters are errors wherever they are written. The page's sections have the first numbers.
enum BodyHole: Equatable, Sendable {
  /// The address of a link to a page; `written` is what the author wrote. The mark begins the
  /// link's title, or stands where the address shall.
  case page(
    folder: String, key: String, query: String = "", fragment: String?, written: String,
    isInTitle: Bool)
  /// The `id` of a heading that is no question.
  case id(String)

  static let sign: UInt8 = 0x01

  static func mark(_ number: Int) -> [UInt8] { [sign] + Array(String(number).utf8) + [sign] }

  /// The number in a mark.
  static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  /// What a link has in front of the mark in its title, where its address should stand.
  static let titleStart = Array("\" title=\"".utf8)
}

extension RecordWriter {
  mutating func write(_ hole: BodyHole) {
    switch hole {
    case .page(let folder, let key, let query, let fragment, let written, let isInTitle):
      write(true)
      write(folder)
      write(key)
      write(query)
      write(fragment) { $0.write($1) }
      write(written)
      write(isInTitle)
    case .id(let id):
      write(false)
      write(id)
    }
  }
}

extension RecordReader {
  mutating func hole() throws(Malformed) -> BodyHole {
    guard try flag() else { return .id(try text()) }
    return .page(
      folder: try text(), key: try text(), query: try text(),
      fragment: try flag() ? try text() : nil,
      written: try text(), isInTitle: try flag())
  }
}
