import Files
import Languages
import Text
import YAML

extension TranslationSurvey {
  /// The most source texts whose former words are looked up, which costs a process each.
  private static let changeLimit = 300

  /// What there is to do in some languages.
  ///
  /// - Parameters:
  ///   - languages: Those to look at, in this order.
  ///   - page: The key of the page to look at; `nil` means all.
  ///   - changeLimit: The most source texts whose former words are looked up.
  /// - Returns: The languages, and the pages by folder.
  /// - Throws: ``UsageFailure`` if there is no such page; the machine's failure.
  func map(
    of languages: [Language], page: PageKey?, changeLimit: Int = Self.changeLimit
  ) throws -> StatusMap {
    let report = try report(on: languages, page: page, listing: nil)
    let page = page.map { source.spellings[$0] ?? $0 }
    let columns = languages.map { language in
      Dictionary(grouping: parts(in: language, page: page)) {
        RowName(key: $0.name.page, isDataFile: $0.name.isOfDataFile)
      }
    }
    var counter = SourceWordCounter(survey: self)
    let rows = try Set(columns.flatMap(\.keys)).sorted().map { name in
      StatusMap.Row(
        key: name.key, isDataFile: name.isDataFile,
        cells: try columns.map { try cell(of: $0[name] ?? [], &counter) })
    }
    let groups = Dictionary(grouping: rows, by: \.folder).map { folder, rows in
      StatusMap.Group(folder: folder, rows: rows.sorted(by: StatusMap.isBefore))
    }
    let sorted = groups.sorted {
      $0.rows[0].key == $1.rows[0].key
        ? $0.folder < $1.folder : StatusMap.isBefore($0.rows[0], $1.rows[0])
    }
    return StatusMap(
      languages: report.rows,
      words: languages.indices.map { index in rows.reduce(0) { $0 + $1.cells[index].words } },
      groups: sorted, changes: try changes(in: sorted, limit: changeLimit))
  }

  /// What a row is about: a page and a data file may have one name.
  private struct RowName: Hashable, Comparable {
    let key: PageKey
    let isDataFile: Bool

    static func < (one: Self, other: Self) -> Bool {
      one.key == other.key ? !one.isDataFile && other.isDataFile : one.key < other.key
    }
  }

  private func cell(
    of parts: [TranslatedPart], _ counter: inout SourceWordCounter
  ) throws -> StatusMap.Cell {
    var cell = StatusMap.Cell(count: parts.count)
    for part in parts where part.state != .current {
      let item = StatusMap.Item(part: part, risk: risk(of: part.name))
      cell.parts.append(item)
      if item.isToTranslate { cell.words += try counter.words(in: part.name) }
    }
    return cell
  }

  private func risk(of name: PartName) -> Risk? {
    guard !name.isOfDataFile else { return nil }
    return table.own(name.page, in: sourceLanguage)?.risk(of: name.part)
  }

  /// What became of the originals of stale parts, those of the first rows.
  private func changes(
    in groups: [StatusMap.Group], limit: Int
  ) throws -> [PartOrigin: WordDifference] {
    var seen: Set<PartOrigin> = []
    var wanted: [TranslatedPart] = []
    for row in groups.flatMap(\.rows).sorted(by: StatusMap.isBefore) {
      for item in row.cells.flatMap(\.parts) where item.part.state == .stale {
        if seen.insert(PartOrigin(item.part)).inserted { wanted.append(item.part) }
      }
      if wanted.count >= limit { break }
    }
    let found = try differences(of: Array(wanted.prefix(limit)), revisionLimit: 100)
    return Dictionary(
      found.compactMap { difference in
        difference.past.map { past in
          (
            PartOrigin(difference.part),
            WordDifference(from: past, to: difference.present)
          )
        }
      }
    ) { first, _ in first }
  }
}

extension StatusMap.Row {
  /// The folder that the page lies in, or what stands for the data files.
  fileprivate var folder: String {
    if isDataFile { return StatusMap.dataFolder }
    return key.text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key.text[...$0]) } ?? ""
  }
}

extension StatusMap {
  /// Stands for the data files, which lie in no language's folder.
  static let dataFolder = "*.yaml"
}
