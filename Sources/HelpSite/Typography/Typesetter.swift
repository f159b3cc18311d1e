import CommonMark
import Text

/// Sets quotation marks, apostrophes and the spaces beside punctuation, text by text through one
/// block.
///
/// The names of facts and sections in braces stay as they are.
struct Typesetter {
  private var quotes: QuoteSetter?
  private let elisions: Elisions
  /// What the single marks of the block are, from the first text on that has one.
  private var singles: SingleQuotations?
  private var singleCount = 0
  private let spacing: PunctuationSpacing?
  private let signs: TypesetSigns
  /// The last character of the block before the text at hand.
  private var previous = CharacterClass.space

  init(_ typography: Typography) {
    quotes = typography.quotes.map { QuoteSetter($0) }
    elisions = typography.elisions
    spacing = typography.spacing
    signs = TypesetSigns(quotes: quotes != nil, spaces: spacing != nil)
  }

  mutating func beginBlock() {
    previous = CharacterClass.space
    quotes?.beginBlock()
    singles = nil
    singleCount = 0
  }

  /// Goes on behind what isn't text, such as code, as if it were this character.
  mutating func pass(_ character: UInt32) { previous = character }

  /// The next text of the block with its signs set, or `nil` if nothing in it changes.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - characterBehind: What stands behind the text in its block; most texts don't need it.
  ///   - textBehind: All of it, as UTF-8; still fewer need that.
  /// - Returns: UTF-8.
  mutating func set(
    _ text: UnsafeBufferPointer<UInt8>,
    characterBehind: @autoclosure () -> UInt32 = CharacterClass.space,
    textBehind: @autoclosure () -> [UInt8] = []
  ) -> [UInt8]? {
    guard !text.isEmpty else { return nil }
    guard signs.mayStand(in: text) else {
      previous = text.character(before: text.count)
      return nil
    }
    if quotes != nil, singles == nil, text.firstIndex(ofByte: UInt8(ascii: "'"), from: 0) != nil {
      singles = (text + textBehind()).withUnsafeBufferPointer {
        SingleQuotations(in: $0, after: previous, elisions)
      }
    }
    var edit = TextEdit(text)
    var index = 0
    while let place = signs.first(in: text, from: index) {
      let width = text[place] == TypesetSigns.guillemets ? 2 : 1
      index = min(place + width, text.count)
      guard text[place] != UInt8(ascii: "{") else {
        index = Self.endOfName(in: text, at: place)
        continue
      }
      let after = index < text.count ? text.character(at: index) : characterBehind()
      set(place..<index, of: text, after: after, &edit)
    }
    previous = edit.character(before: text.count) ?? previous
    return edit.finished()
  }

  private mutating func set(
    _ sign: Range<Int>, of text: UnsafeBufferPointer<UInt8>, after: UInt32, _ edit: inout TextEdit
  ) {
    let before = edit.character(before: sign.lowerBound) ?? previous
    let neighbors = QuoteSetter.Neighbors(before: before, after: after)
    switch text[sign.lowerBound] {
    case UInt8(ascii: "\""):
      if let mark = quotes?.double(neighbors) { put(mark, at: sign, &edit) }
    case UInt8(ascii: "'"):
      let role = singles?[singleCount] ?? .unknown
      singleCount += 1
      if let mark = quotes?.single(role, after: before) { put(mark, at: sign, &edit) }
    case TypesetSigns.guillemets: setGuillemet(sign, of: text, neighbors, &edit)
    case let byte: setSpace(beforeSign: byte, at: sign.lowerBound, neighbors, &edit)
    }
  }

  /// The index behind the braces of a name, or behind the first brace of anything else.
  static func endOfName(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "{"),
      let end = text[(start + 2)...].firstIndex(where: {
        $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "{")
      }), text[end] == UInt8(ascii: "}")
    else { return start + 1 }
    return end + 1 < text.count && text[end + 1] == UInt8(ascii: "}") ? end + 2 : end + 1
  }
}

extension Typesetter {
  /// Puts a quotation mark, with the space that « and » have inside.
  private func put(_ mark: QuoteNesting.Mark, at sign: Range<Int>, _ edit: inout TextEdit) {
    switch mark.character {
    case 0xAB where spacing != nil: edit.replace(sign, with: 0xAB, PunctuationSpacing.narrow)
    case 0xBB where spacing != nil: edit.replace(sign, with: PunctuationSpacing.narrow, 0xBB)
    default: edit.replace(sign, with: mark.character)
    }
    if mark.isOpening { edit.readAsOpening() }
  }

  /// Sets the space inside « or », which the author wrote.
  private func setGuillemet(
    _ sign: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ neighbors: QuoteSetter.Neighbors,
    _ edit: inout TextEdit
  ) {
    switch text.character(at: sign.lowerBound) {
    case 0xAB where neighbors.after == 0x20 && sign.upperBound < text.count:
      edit.replace(sign.lowerBound..<sign.upperBound + 1, with: 0xAB, PunctuationSpacing.narrow)
    case 0xAB where !CharacterClass.isSpace(neighbors.after):
      edit.replace(sign, with: 0xAB, PunctuationSpacing.narrow)
    case 0xBB: setSpace(PunctuationSpacing.narrow, at: sign.lowerBound, neighbors.before, &edit)
    default: break
    }
  }

  private func setSpace(
    beforeSign sign: UInt8, at place: Int, _ neighbors: QuoteSetter.Neighbors,
    _ edit: inout TextEdit
  ) {
    guard let spacing, let space = spacing.space(before: sign) else { return }
    // Where a space stands, the number before it.
    let isBehindSpace = sign == UInt8(ascii: "%") && place > 1 && edit.hasSpace(at: place - 1)
    let before = isBehindSpace ? edit.character(before: place - 1) : neighbors.before
    guard spacing.isPunctuation(sign, after: before ?? previous, before: neighbors.after) else {
      return
    }
    setSpace(space, at: place, neighbors.before, &edit)
  }

  /// Puts a space between a character and the sign behind it, in the place of the one that is there.
  private func setSpace(
    _ space: UInt32, at place: Int, _ before: UInt32, _ edit: inout TextEdit
  ) {
    if place > 1, edit.hasSpace(at: place - 1) {
      edit.replace(place - 1..<place, with: space)
    } else if !CharacterClass.isSpace(before), !CharacterClass.isOpening(before),
      ![0x21, 0x3A, 0x3B, 0x3F].contains(before)
    {
      edit.replace(place..<place, with: space)
    }
  }
}
