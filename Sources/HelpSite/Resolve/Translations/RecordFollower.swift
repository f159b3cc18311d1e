import Languages
import Text

/// Finds the parts that the lines of a lock belong to, also of parts that have another name or
/// stand on another page by now.
///
/// A line whose part the source hasn't is followed to the part that `redirects.yaml` names, or else
/// to one without a line that has the same text. Where neither tells, the questions of the page
/// that have no line count as made from another text: one of them may be the question that was.
struct RecordFollower {
  private let source: SourceTree
  /// The parts in the source language of the pages, drafts too, and of data files, with their hashes.
  private let originals: [PageKey: [Part: ContentHash]]
  /// The same in the order of the pages' keys and texts.
  private let names: [PartName]
  private let redirects: FormerNames
  /// The pages whose addresses are made of more than their keys, by the keys that would give the
  /// same addresses.
  private let addresses: [PageKey: PageKey]

  /// - Parameters:
  ///   - source: The site.
  ///   - pages: All its pages, drafts too: their lines wait until they are published.
  init(source: SourceTree, pages: [ParsedPage]) {
    self.source = source
    let language = source.configuration.source.language
    let pages = source.locks.isEmpty ? [] : pages.filter { $0.file.language == language }
    var originals: [PageKey: [Part: ContentHash]] = [:]
    var names: [PartName] = []
    for page in pages {
      let parts = page.parts.map(\.value)
      originals[page.file.key] = Dictionary(zip(parts, page.partHashes)) { first, _ in first }
      names += parts.map { PartName(page: page.file.key, part: $0) }
    }
    for file in source.locks.isEmpty ? [] : DataFile.allCases {
      let words = source.originalWords(of: file)
      for (part, hash) in zip(words.parts.map(\.value), words.partHashes) {
        originals[file.key, default: [:]][part] = hash
        names.append(PartName(page: file.key, part: part))
      }
    }
    self.originals = originals
    self.names = names
    addresses = Dictionary(
      pages.map { (PageKey($0.addressPath), $0.file.key) }.filter { $0 != $1 }
    ) { first, _ in first }
    redirects = FormerNames(source: source)
  }

  /// The records of all languages that have a lock.
  func records() -> [Language: TranslationRecords] {
    Dictionary(
      uniqueKeysWithValues: source.locks.map { language, lock in
        (language, records(of: lock, in: language))
      })
  }

  private func hash(of name: PartName) -> ContentHash? { originals[name.page]?[name.part] }

  private func records(of lock: TranslationLock, in language: Language) -> TranslationRecords {
    var lock = lock
    lock.settleTwins(hash)
    var search = RecordSearch(lock: lock)
    for page in lock.keys {
      let parts = originals[page]
      for line in lock.lines(of: page) where parts?[line.part] == nil {
        let name = PartName(page: page, part: line.part)
        search.add(line, of: name, destination(of: name, in: language))
      }
    }
    guard search.hasLines else { return TranslationRecords(lock: lock) }
    let unrecorded = names.filter { lock[$0.page, $0.part] == nil }
    return search.records(unrecorded.map { ($0, originals[$0.page]![$0.part]!) })
  }

  /// What `redirects.yaml` says of a part that the source hasn't.
  private func destination(of name: PartName, in language: Language) -> RecordSearch.Destination {
    var name = name
    var seen: Set<PartName> = []
    while seen.insert(name).inserted {
      if hash(of: name) != nil { return .part(name) }
      if name.isOfDataFile { return .unknown }
      // A data file can have the name of a page.
      let isPageThere = originals[name.page]?[.title] != nil
      let successor =
        redirects.successor(ofQuestion: name)
        ?? (isPageThere ? nil : redirects.successor(ofPageOf: name, in: language))
      switch successor {
      case .part(let next): name = next
      case .gone: return .gone
      case nil where isPageThere: return .page(name.page)
      case nil:
        // Its address may have stayed.
        guard let page = addresses[PageKey(name.page.addressPath)] else { return .unknown }
        name = PartName(page: page, part: name.part)
      }
    }
    return .unknown
  }
}
