import Languages
import Mustache
import Text

extension Value {
  /// Words of a data file, in an element that names their language if it isn't the readers'.
  static func words(_ words: ShownWords?, for reader: LanguageSettings) -> Value {
    guard let words else { return .absent }
    guard let language = words.language else { return .text(words.text) }
    let start = language.spanStart(in: reader.language)
    return .element(
      html: start + HTMLText.escaped(words.text) + Language.spanEnd, text: words.text)
  }
}
