import Text

/// Checks that what was published is still there, or that `redirects.yaml` says what became of it.
struct PublishedChecker {
  let source: SourceTree
  let table: SiteTable
  /// The addresses of the published pages, all languages.
  private let addresses: Set<PublishedLedger.Entry>
  /// Those that pages had in the other form, which lead on.
  private let moved: Set<PublishedLedger.Entry>
  /// The addresses of the redirects, and of those that are gone for good.
  private let formerAddresses: FormerAddresses
  /// The ids of each page's questions, in any language.
  private let ids: [PageKey: Set<QuestionID>]
  private let chains: RetiredChains

  /// Whether the site promises anything, so that there is something to check.
  static func isNeeded(by source: SourceTree) -> Bool {
    source.ledger != nil || !source.redirects.ids.isEmpty || !source.redirects.gonePaths.isEmpty
  }

  init(source: SourceTree, table: SiteTable, pages: [ParsedPage]) {
    self.source = source
    self.table = table
    let configuration = source.configuration
    let settings = configuration.languages
    let languages = settings.indices.filter { !table.unreleased.contains(settings[$0].language) }
    let homes = languages.map {
      PageAddress(
        folder: configuration.folder(of: settings[$0].language), base: configuration.baseURL)
    }
    let own = table.sitePages(in: languages)
    addresses = Set((own.map(\.address) + homes).map(PublishedLedger.Entry.address(of:)))
    let moves = FormMoves(source: source, pages: own)
    moved = Set(own.compactMap { moves.former(of: $0).map { .address(of: $0.address) } })
    formerAddresses = FormerAddresses(source.redirects, base: configuration.baseURL)
    var ids: [PageKey: Set<QuestionID>] = [:]
    for page in pages where !table.unreleased.contains(page.file.language) {
      ids[page.file.key, default: []]
        .formUnion(page.outline.questions.map(\.id))
    }
    self.ids = ids
    chains = RetiredChains(source.redirects.ids)
  }

  /// All that the site promises: what it has promised before, and what it publishes.
  func ledger() -> PublishedLedger {
    let own = ids.flatMap { key, ids in
      ids.map { PublishedLedger.Entry.id(PublishedID(key: key, id: $0)) }
    }
    return PublishedLedger(Array(source.ledger?.entries.keys ?? [:].keys) + addresses + own)
  }

  func diagnostics() -> [Diagnostic] {
    retiredIDs() + shadowedPaths() + (source.ledger?.entries ?? [:]).compactMap(lost)
  }

  private func lost(_ entry: PublishedLedger.Entry, at place: SourceLocation) -> Diagnostic? {
    switch entry {
    case .address(let address):
      // Where an unread page stands isn't known.
      guard table.unread.isEmpty, !addresses.contains(entry), !moved.contains(entry),
        !formerAddresses.contains(entry)
      else { return nil }
      // As Unicode compares them.
      if addresses.contains(where: { $0.line == entry.line }) {
        return Diagnostic(
          error: "url.lost", at: place,
          "the letters of '\(address)' were encoded in another way when it was published",
          hint: "give the file its former name, which a disk or a copy has changed")
      }
      let hint = NearestName.to(address.text, among: addresses.map(\.line))
      return Diagnostic(
        error: "url.lost", at: place, "nothing is published at '\(address)' any more",
        hint: "name the page that took its place in redirects.yaml, or write gone there"
          + (hint.map { "; is it '\($0)'?" } ?? ""))
    case .id(let id):
      // Of a page that isn't there, the address is missed already.
      guard !table.unread.contains(id.key), let present = ids[id.key], !present.contains(id.id),
        chains.retired[id] == nil
      else { return nil }
      // A renamed id is one that wasn't promised before.
      let fresh = present.filter { !promises(PublishedID(key: id.key, id: $0)) }.map(\.text)
      let near = (fresh.count == 1 ? fresh.first : NearestName.to(id.id.text, among: fresh))
        .map { "\(id.key)#\($0)" }
      return Diagnostic(
        error: "id.lost", at: place, "no question has the id '\(id)' any more",
        hint: "give it back, or write '\(id): \(near ?? "gone")' into redirects.yaml")
    }
  }

  private func promises(_ id: PublishedID) -> Bool { source.ledger?.entries[.id(id)] != nil }

  /// The addresses that are gone by `redirects.yaml`, but aren't.
  private func shadowedPaths() -> [Diagnostic] {
    source.redirects.gonePaths.compactMap { path, place in
      guard isShadowed(path) else { return nil }
      return Diagnostic(
        error: "redirect.shadowed", at: place, "a page stands at '\(path)' still",
        hint: "take this line out")
    }
  }

  private func isShadowed(_ path: FormerPath) -> Bool {
    guard path.isPattern else {
      let address = PageAddress(redirected: path.text, base: source.configuration.baseURL)
      return addresses.contains(.address(of: address))
    }
    return addresses.contains { entry in
      guard case .address(let address) = entry else { return false }
      return address.text.beginsInBytes(with: "/" + path.text)
    }
  }

  /// What is wrong with the ids of `redirects.yaml`.
  private func retiredIDs() -> [Diagnostic] {
    source.redirects.ids.compactMap { entry in
      if ids[entry.old.key]?.contains(entry.old.id) ?? false {
        return Diagnostic(
          error: "redirect.shadowed", at: entry.location,
          "a question has the id '\(entry.old)' still", hint: "take this line out")
      }
      guard let new = entry.new, !table.unread.contains(new.key) else { return nil }
      if let next = chains.retired[new] { return chain(entry, next) }
      guard let present = ids[new.key] else {
        return Diagnostic(
          error: "redirect.target", at: entry.location, "no page '\(new.key)'",
          hint: NearestName.hint(new.key.text, among: table.keys.map(\.text)))
      }
      guard !present.contains(new.id) else { return nil }
      return Diagnostic(
        error: "link.fragment", at: entry.location,
        "no question of '\(new.key)' has the id '\(new.id)'",
        hint: NearestName.hint(new.id.text, among: present.map(\.text)))
    }
  }

  private func chain(_ entry: RetiredID, _ next: RetiredID) -> Diagnostic {
    guard let last = chains.end(of: entry.old) else {
      return Diagnostic(
        error: "redirect.loop", at: entry.location, "'\(entry.old)' leads back to itself")
    }
    return Diagnostic(
      error: "redirect.chain", at: entry.location, "'\(next.old)' is redirected itself",
      hint: "write '\(entry.old): \(last.new?.description ?? "gone")'")
  }
}
