import Text

/// Where a language's readers find the block of contact.
extension RenderWorker {
  /// The block as an entry of the search; `nil` if no page shows one.
  mutating func searchContact(_ language: LanguageIndex) -> SearchContact? {
    for page in pagesInOrder(language) {
      guard let id = contactID(on: page) else { continue }
      let frame = frame(language)
      let words = SectionValues(site: site, language: language, frame: frame).contactWords
      return SearchContact(
        title: frame.strings.text(named: "contactTitle") ?? words.names,
        path: page.address.path + "#" + SitePath.percentEncoded(id), names: words.names,
        text: words.text)
    }
    return nil
  }

  private func contactID(on page: SitePage) -> String? {
    let requests =
      page.content.sections(defaults: site.configuration.sections)
      + page.content.outline.sections
    guard requests.contains(where: { $0.kind == .contact }) else { return nil }
    var ids = sectionIDs(of: page)
    for request in requests {
      let id = ids.id(for: request)
      if request.kind == .contact { return id }
    }
    return nil
  }
}
