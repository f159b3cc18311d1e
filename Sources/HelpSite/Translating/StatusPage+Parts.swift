import Languages
import Text

extension StatusPage {
  /// What stands behind a number: each stale part with what changed, the others in one line a state.
  mutating func write(
    partsOf cell: StatusMap.Cell, _ row: StatusMap.Row, _ index: Int
  ) {
    writer.add("<p><b>")
    writer.add(text: row.name)
    writer.add("</b> in ")
    writer.add("bdi", "lang=\"\(settings[index].language.tag)\"", text: settings[index].name)
    writer.add(": \(Self.number(cell.words)) words to do</p>\n<ul>\n")
    for item in cell.parts where item.part.state == .stale { write(stale: item) }
    for state in [TranslationState.missing, .unreviewed, .orphan] {
      write(cell.parts.filter { $0.part.state == state }, state)
    }
    writer.add("</ul>")
  }

  private mutating func write(stale item: StatusMap.Item) {
    writer.add("<li><b>stale</b> ")
    writer.add("code", text: "\(item.part.name.part)")
    writeRisk(of: item)
    writer.add(" ")
    item.part.location.map { write($0) }
    if let original = item.part.original {
      writer.add(", original ")
      write(original.location)
    }
    if let entry = item.part.entry {
      writer.add(", accepted: ")
      writer.add(text: entry.summary)
    }
    if let change = item.part.translation?.changedFacts.first {
      writer.add(". The fact ")
      writer.add("code", text: change.fact)
      writer.add(" takes another plural form by now")
    } else if let difference = map.changes[PartOrigin(item.part)] {
      write(difference)
    }
    writer.add("</li>\n")
  }

  private mutating func write(_ difference: WordDifference) {
    guard !difference.isEmpty else {
      return writer.add(". The words are the same; what changed is the structure or an address")
    }
    writer.add("<div class=\"change\" lang=\"\(source.language.tag)\" dir=\"auto\">")
    for piece in difference.pieces {
      switch piece {
      case .same(let text): writer.add(lines: Self.shortened(text))
      case .removed(let text): write(text, as: "del")
      case .added(let text): write(text, as: "ins")
      }
    }
    writer.add("</div>")
  }

  /// Words that are gone or new; the space before them is neither.
  private mutating func write(_ text: String, as element: String) {
    let words = text.drop(while: \.isWhitespace)
    writer.add(lines: String(text[..<words.startIndex]))
    writer.add("<\(element)>")
    writer.add(lines: String(words))
    writer.add("</\(element)>")
  }

  /// The words around a change: of many, the first and the last.
  private static func shortened(_ text: String) -> String {
    guard text.count > 160 else { return text }
    return text.prefix(70) + " … " + text.suffix(70)
  }

  private mutating func write(_ items: [StatusMap.Item], _ state: TranslationState) {
    guard let first = items.first else { return }
    writer.add("<li><b>\(state.rawValue)</b>")
    for (index, item) in items.enumerated() {
      writer.add(index == 0 ? " " : ", ")
      writer.add("code", text: "\(item.part.name.part)")
      writeRisk(of: item)
    }
    writer.add(state == .missing ? "; original from " : "; from ")
    (state == .missing ? first.part.original?.location : first.part.location).map { write($0) }
    writer.add(" on</li>\n")
  }

  private mutating func writeRisk(of item: StatusMap.Item) {
    guard let risk = item.risk, item.isToTranslate else { return }
    writer.add(" <b class=\"risk\">\(risk.rawValue)</b>")
  }

  /// A place, which leads to where the file is edited, if the site says that.
  private mutating func write(_ location: SourceLocation) {
    let place = "\(location.below(prefix))"
    guard let links = editLinks else { return writer.add("code", text: place) }
    let address = String(decoding: HTMLText.escaped(links.url(of: location.file)), as: UTF8.self)
    writer.add("<a href=\"\(address)\">")
    writer.add("code", text: place)
    writer.add("</a>")
  }
}
