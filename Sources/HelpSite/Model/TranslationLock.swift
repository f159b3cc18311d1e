import Languages
import Text

/// What each translated part of a language was made from: `content/<language>/translations.lock`.
package struct TranslationLock: Equatable, Sendable {
  /// How one part was translated and accepted.
  package struct Entry: Hashable, Sendable {
    /// The hash of the source text that the translation was made from.
    let hash: ContentHash
    package let method: Method
    let date: CalendarDate?
    /// Who accepted it; one line.
    package let name: String?
    /// What the numbers of its facts were called by.
    var facts = FactPlurals.none
  }

  package enum Method: String, CaseIterable, Sendable {
    case human, machine
    case machineReviewed = "machine-reviewed"
    /// By nobody: someone says that the part is right although it is empty or has the original's
    /// words.
    case asIs = "as-is"

    /// Whether someone has looked at a translation that was made so.
    var isReviewed: Bool { self == .human || self == .machineReviewed }
  }

  struct Line: Equatable, Sendable {
    let part: Part
    let entry: Entry
    /// From 1; `nil` if the line isn't in the file.
    var number: Int?
  }

  /// The file of a language.
  static func path(of language: Language) -> SourcePath {
    "content/\(language.tag)/translations.lock"
  }

  /// The lines by page, sorted by part; twins in the order of the file.
  private var pages: [PageKey: [Line]] = [:]

  init() {}

  /// - Parameter pages: The lines by page, in the order of the file.
  init(pages: [PageKey: [Line]]) {
    self.pages = pages.mapValues { lines in
      let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.part < $1.part }
      // By number too: sorting may exchange what is equal.
      return isSorted
        ? lines : lines.sorted { ($0.part, $0.number ?? 0) < ($1.part, $1.number ?? 0) }
    }
  }

  var isEmpty: Bool { pages.isEmpty }

  /// The lines of a page, sorted by part.
  func lines(of page: PageKey) -> [Line] { pages[page] ?? [] }

  subscript(page: PageKey, part: Part) -> Entry? {
    guard let lines = pages[page] else { return nil }
    let index = Self.index(of: part, in: lines)
    return index < lines.count && lines[index].part == part ? lines[index].entry : nil
  }

  mutating func set(_ entry: Entry, for name: PartName) {
    set(Line(part: name.part, entry: entry), for: name)
  }

  private mutating func set(_ line: Line, for name: PartName) {
    var lines = pages.removeValue(forKey: name.page) ?? []
    let index = Self.index(of: name.part, in: lines)
    if index < lines.count, lines[index].part == name.part {
      lines[index] = line
    } else {
      lines.insert(line, at: index)
    }
    pages[name.page] = lines
  }

  mutating func remove(_ name: PartName) {
    let kept = pages[name.page]?.filter { $0.part != name.part } ?? []
    pages[name.page] = kept.isEmpty ? nil : kept
  }

  /// The number of lines.
  var count: Int { pages.values.reduce(0) { $0 + $1.count } }

  /// The lines that name facts, by part.
  var linesWithFacts: [(name: PartName, entry: Entry)] {
    pages.flatMap { page, lines in
      lines.filter { $0.entry.facts != .none }
        .map { (PartName(page: page, part: $0.part), $0.entry) }
    }
  }

  /// The keys of the pages that have a line, sorted.
  var keys: [PageKey] { pages.keys.sorted() }

  /// The first index whose part isn't less.
  private static func index(of part: Part, in lines: [Line]) -> Int {
    var range = 0..<lines.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        lines[middle].part < part
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

extension TranslationLock {
  /// The parts that stand more than once, as a merge can leave them, each with its lines.
  var twins: [(name: PartName, lines: [Line])] {
    pages.flatMap { page, lines -> [(PartName, [Line])] in
      // Of most pages there is none.
      guard zip(lines, lines.dropFirst()).contains(where: { $0.part == $1.part }) else { return [] }
      return Dictionary(grouping: lines, by: \.part).filter { $0.value.count > 1 }
        .map { (PartName(page: page, part: $0), $1) }
    }
  }

  /// Leaves one line of each part: of twins the one that says the least for the translation.
  ///
  /// - Parameter hash: Gives the hash of a part as the source has it.
  mutating func settleTwins(_ hash: (PartName) -> ContentHash?) {
    for (name, lines) in twins {
      let hash = hash(name)
      let humblest = lines.min { $0.entry.claim(to: hash) < $1.entry.claim(to: hash) }
      remove(name)
      if let humblest { set(humblest, for: name) }
    }
  }

  static let header =
    "# SiteGen: what each translation was made from. \"SiteGen translations accept\" writes it.\n"

  /// The whole file: a line a part, sorted by bytes.
  var text: String {
    let lines = pages.flatMap { page, lines in
      lines.map { "\(PartName(page: page, part: $0.part)) \($0.entry)\n" }
    }
    return Self.header + lines.sorted(by: PathOrder.byBytes).joined()
  }
}

extension TranslationLock.Entry {
  /// What it says for a translation whose original has this hash; the less, the nearer to stale.
  func claim(to hash: ContentHash?) -> (isCurrent: Int, isReviewed: Int, date: String) {
    (self.hash == hash ? 1 : 0, method.isReviewed ? 1 : 0, date?.description ?? "")
  }
}

extension TranslationLock.Entry: CustomStringConvertible {
  /// The entry as it stands behind the part's name.
  package var description: String {
    var fields = [hash.hex, "\(facts)", method.rawValue].filter { !$0.isEmpty }
    if date != nil || name != nil { fields.append(date?.description ?? "-") }
    if let name { fields.append(name) }
    return fields.joined(separator: " ")
  }
}

extension TranslationLock {
  /// Whether a text may stand as a name at the end of a line.
  package static func isName(_ text: String) -> Bool {
    text.first != " " && text.unicodeScalars.contains { !$0.properties.isWhitespace }
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      && InvisibleCharacter.first(in: text) == nil
  }
}
