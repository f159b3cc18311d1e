import Files
import Text

/// Counts the words of the source, as far as there is something to translate.
///
/// A page is read once, and the last one is kept.
struct SourceWordCounter {
  let survey: TranslationSurvey
  private var counts: [PartName: Int] = [:]
  private var lines: (key: PageKey, lines: PageLines?)?

  init(survey: TranslationSurvey) { self.survey = survey }

  /// The words of a part in the source language; 0 if it isn't there.
  ///
  /// - Throws: The machine's failure.
  mutating func words(in name: PartName) throws -> Int {
    if let known = counts[name] { return known }
    let count = Self.count(in: try text(of: name) ?? "")
    counts[name] = count
    return count
  }

  private mutating func text(of name: PartName) throws -> String? {
    if name.isOfDataFile {
      return survey.source.text(of: name, in: survey.sourceLanguage)?.text
    }
    if lines?.key != name.page { lines = (name.page, try lines(of: name.page)) }
    return lines?.lines?.text(of: name.part)
  }

  private func lines(of key: PageKey) throws -> PageLines? {
    guard let page = survey.table.own(key, in: survey.sourceLanguage) else { return nil }
    let bytes = try survey.folder.readAgain(page.file.path, limit: PageText.sizeLimit)
    return PageLines(bytes, of: page)
  }

  /// Words between spaces that have a letter; of scripts without spaces, two characters are one.
  ///
  /// What stands in braces, and addresses, are no words.
  static func count(in text: String) -> Int {
    text.withBytes { bytes in
      var count = 0
      var unspaced = 0
      var hasLetter = false
      var isAddress = false
      var index = 0
      func end() {
        if hasLetter, !isAddress { count += 1 }
        (hasLetter, isAddress) = (false, false)
      }
      while index < bytes.count {
        let character = bytes.character(at: index)
        if character == UInt32(UInt8(ascii: "{")) {
          index = max(Typesetter.endOfName(in: bytes, at: index), index + 1)
          continue
        }
        index += CharacterClass.byteCount(of: character)
        if CharacterClass.isSpace(character) {
          end()
        } else if CharacterClass.isUnspaced(character) {
          if CharacterClass.isLetter(character) { unspaced += 1 }
        } else if character == UInt32(UInt8(ascii: "/")) {
          isAddress = true
        } else if !hasLetter {
          hasLetter = CharacterClass.isLetter(character)
        }
      }
      end()
      return count + (unspaced + 1) / 2
    }
  }
}
