import Languages

extension SiteConfiguration {
  /// The folder of a language's pages below the output folder; empty at the root.
  func folder(of language: Language) -> String {
    sourceAtRoot && language == source.language ? "" : language.pathSegment
  }

  /// How the address of a page is written: a folder's page stands in its folder.
  func form(of key: PageKey) -> AddressForm { key.folderOfPage == nil ? addresses : .folders }
}
