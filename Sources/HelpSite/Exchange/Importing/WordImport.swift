import Languages
import Text
import YAML

/// Brings the new words of one data file into it.
struct WordImport {
  let survey: TranslationSurvey
  let language: Language
  let file: DataFile
  let words: WordFile
  var parts: [PartImport]

  /// An edit of one part's words.
  private struct Item {
    let index: Int
    let name: PartName
    let text: String
    let edit: FileEdit
  }

  /// The changed file, `nil` if nothing changes; what can't be written is given up.
  mutating func change(_ raw: [UInt8]) -> FileChange? {
    var items: [Item] = []
    for index in parts.indices where !parts[index].texts.isEmpty {
      if let item = item(index) {
        items.append(item)
      } else {
        parts[index].giveUp(.unwritable)
      }
    }
    var accepted: [Item] = []
    var open = [items[...]]
    while let some = open.popLast() {
      if some.isEmpty { continue }
      if isProved(accepted + some, raw) {
        accepted += some
      } else if some.count == 1 {
        parts[some[some.startIndex].index].giveUp(.unwritable)
      } else {
        let middle = some.startIndex + some.count / 2
        open.append(some[middle...])
        open.append(some[..<middle])
      }
    }
    guard !accepted.isEmpty else { return nil }
    return FileChange(
      path: file.path, bytes: accepted.map(\.edit).applied(to: raw),
      former: ContentHash(of: raw))
  }

  private func item(_ index: Int) -> Item? {
    let part = parts[index].part
    guard let taken = parts[index].texts[0], let unit = part.units.first,
      let place = part.part.original?.location.position, let mapping = words.mapping(at: place),
      let entries = mapping.mapping, let last = entries.last
    else { return nil }
    let pieces = unit.target ?? unit.source
    let text = UnitText(content: taken.content, tokens: pieces.tokens, names: pieces.names)
      .plainLine
    let yaml = ScalarEdit(bytes: words.bytes)
    let isInFlow = yaml.offset(of: mapping.position).map { words.bytes[$0] == UInt8(ascii: "{") }
    guard let isInFlow else { return nil }
    func item(_ range: Range<Int>, _ written: String) -> Item {
      Item(
        index: index, name: part.name, text: text, edit: FileEdit(range: range, text: written))
    }
    if let own = entries.first(where: { $0.key == language.tag })?.value {
      guard let start = yaml.offset(of: own.position), own.string?.isEmpty == false,
        let range = yaml.range(ofValueAt: start, isInFlow: isInFlow)
      else { return nil }
      return item(range, ScalarEdit.written(text, isPlain: own.plainText != nil))
    }
    guard let start = yaml.offset(of: last.value.position), last.value.string?.isEmpty == false,
      let end = yaml.range(ofValueAt: start, isInFlow: isInFlow)?.upperBound
    else { return nil }
    let written = ScalarEdit.written(text, isPlain: last.value.plainText != nil)
    if isInFlow { return item(end..<end, ", \(language.tag): \(written)") }
    let line = yaml.endOfLine(from: end)
    let indent = String(repeating: " ", count: last.keyPosition.column - 1)
    return item(line..<line, "\n\(indent)\(language.tag): \(written)")
  }

  /// Whether the changed file says the new words, and all else as before.
  private func isProved(_ items: [Item], _ raw: [UInt8]) -> Bool {
    var bytes = items.map(\.edit).applied(to: raw)
    guard (try? SourceText.normalize(&bytes)) != nil else { return false }
    let languages = survey.source.configuration.languages.map(\.language)
    func texts(_ words: [DataWords]) -> [PartName: [Language: String]] {
      Dictionary(words.map { ($0.name, $0.texts.mapValues(\.text)) }) { first, _ in first }
    }
    var expected = texts(file.words(in: words.bytes, languages))
    for item in items { expected[item.name]?[language] = item.text }
    return texts(file.words(in: bytes, languages)) == expected
  }
}

extension UnitProblem {
  static let unwritable = Self(
    id: "exchange.structure",
    message: "the words can't be written into their data file with certainty",
    hint: "write them there by hand")
}
