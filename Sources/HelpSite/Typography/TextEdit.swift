import CommonMark
import Text

/// A text while some of its characters are replaced, from its start to its end.
struct TextEdit {
  private let text: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  /// How much of the text is in the result.
  private var taken = 0
  /// What was put behind all that is taken.
  private var last: UInt32?
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Puts one character or two in the place of a range; none may lie before one that was replaced already.
  mutating func replace(_ range: Range<Int>, with character: UInt32, _ second: UInt32? = nil) {
    if result.isEmpty { result.reserveCapacity(text.count + 16) }
    result += text[taken..<range.lowerBound]
    result.append(character: character)
    if let second { result.append(character: second) }
    taken = range.upperBound
    last = second ?? character
  }

  /// Lets what is behind the last replacement see an opening sign, whatever mark it is: `”` opens in
  /// Swedish.
  mutating func readAsOpening() { last = 0x28 }

  /// The character before an index, as it is now; `nil` at the start.
  func character(before index: Int) -> UInt32? {
    if index == taken, let last { return last }
    return index > 0 ? text.character(before: index) : nil
  }

  /// Whether the byte at an index is a space that may still be replaced.
  func hasSpace(at index: Int) -> Bool { index >= taken && text[index] == 0x20 }

  /// The whole text, or `nil` if nothing was replaced.
  func finished() -> [UInt8]? {
    last == nil ? nil : result + text[taken...]
  }
}
