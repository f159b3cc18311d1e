import Languages
import Text

/// The promised addresses at which pages stood before `addresses` of `site.yaml` was changed, or a page
/// became that of a folder: each leads on to its page without a line in `redirects.yaml`.
struct FormMoves {
  private let base: BaseURL
  private let ledger: PublishedLedger?
  /// The addresses that pages have, or of which `redirects.yaml` says what became of them.
  private let taken: Set<PublishedLedger.Entry>
  private let former: FormerAddresses

  init(source: SourceTree, pages: [SitePage]) {
    base = source.configuration.baseURL
    ledger = source.ledger
    former = FormerAddresses(source.redirects, base: base)
    taken = ledger == nil ? [] : Set(pages.lazy.map { .address(of: $0.address) })
  }

  /// The address that a page had, and the line that promises it; `nil` if nobody asks for it.
  func former(of page: SitePage) -> (address: PageAddress, location: SourceLocation)? {
    guard let ledger else { return nil }
    let address = page.address.inOtherForm(base: base)
    let entry = PublishedLedger.Entry.address(of: address)
    guard let location = ledger.entries[entry], !taken.contains(entry), !former.contains(entry)
    else { return nil }
    return (address, location)
  }

  /// The redirects of a site's pages.
  func redirects(of pages: [SitePage], in table: SiteTable) -> [ResolvedRedirect] {
    guard ledger != nil else { return [] }
    return pages.compactMap { page in
      guard let former = former(of: page) else { return nil }
      let original = table.address(of: page.content, in: page.content.file.language)
      return ResolvedRedirect(
        from: former.address, target: page.address.path, canonical: original.path,
        language: page.language, isDraft: page.isDraft, location: former.location)
    }
  }
}
