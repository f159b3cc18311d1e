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
  }

  /// The lines by page, sorted by part.
  private var pages: [PageKey: [Line]] = [:]

  init() {}

  /// - Parameter pages: the lines by page; of a part that stands twice, the first counts.
  init(pages: [PageKey: [Line]]) {
    self.pages = pages.mapValues { lines in
      let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.part < $1.part }
      return isSorted ? lines : lines.sorted { $0.part < $1.part }
    }
  }

  subscript(page: PageKey, part: Part) -> Entry? {
    guard let lines = pages[page] else { return nil }
    let index = Self.index(of: part, in: lines)
    return index < lines.count && lines[index].part == part ? lines[index].entry : nil
  }

  mutating func set(_ entry: Entry, for name: PartName) {
    var lines = pages.removeValue(forKey: name.page) ?? []
    let index = Self.index(of: name.part, in: lines)
    let line = Line(part: name.part, entry: entry)
    if index < lines.count, lines[index].part == name.part {
      lines[index] = line
    } else {
      lines.insert(line, at: index)
    }
    pages[name.page] = lines
  }

  /// Leaves out the lines of a page's parts that aren't among these.
  mutating func keep(_ parts: Set<Part>, of page: PageKey) {
    let kept = pages[page]?.filter { parts.contains($0.part) } ?? []
    pages[page] = kept.isEmpty ? nil : kept
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

extension TranslationLock.Entry: CustomStringConvertible {
  /// The entry as it stands behind the part's name.
  package var description: String {
    var fields = [hash.hex, method.rawValue]
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
