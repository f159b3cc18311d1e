import Languages
import Text

/// The hash of all that each file of the output is made of.
struct SiteFingerprint: Sendable {
  private let inputs: ContentHash
  /// The hash of the addresses of all pages.
  private let addresses: ContentHash
  /// The hash of the text of all pages, and of what is out of date in it.
  private let texts: ContentHash
  /// The hash of the text of each language's own pages.
  private let ownTexts: PerLanguage<ContentHash>
  /// The hash of the days of each language's own pages.
  private let days: PerLanguage<ContentHash>

  init(site: Site, inputs: ContentHash) {
    self.inputs = inputs
    var addresses = RecordWriter()
    for page in site.pages {
      addresses.write(page.address.outputPath.text)
      addresses.write(page.language.number)
      addresses.write(page.contentLanguage.number)
      addresses.write(page.key.text)
      addresses.write(page.isDraft)
      addresses.write(page.isUnlisted)
      addresses.write(page.isHiddenFromSearchEngines)
      // Other pages' links lead around what is hidden.
      if let stale = page.stale, stale.count(of: .hidden) > 0 { addresses.write(stale.hash) }
    }
    for redirect in site.redirects {
      addresses.write(redirect.from.outputPath.text)
      addresses.write(redirect.target)
      addresses.write(redirect.canonical) { $0.write($1) }
    }
    // Whether a language has questions is known by its pages' text, and shown on every page.
    for language in site.languages {
      addresses.write(site.settings[language].language.tag)
      addresses.write(site.isReleased(language))
      addresses.write(site.allQuestions(language) != nil)
    }
    // The frame of each page shows their titles.
    for link in site.configuration.frameLinks where link.text == nil {
      guard case .page(let key, _) = link.target else { continue }
      for language in site.languages {
        addresses.write(site.page(key, in: language)?.content.header.title) { $0.write($1) }
      }
    }
    self.addresses = ContentHash(of: addresses.bytes)
    var texts = RecordWriter()
    for page in site.pages {
      texts.write(page.content.hash)
      texts.write(page.stale?.hash) { $0.write($1) }
    }
    self.texts = ContentHash(of: texts.bytes)
    days = site.settings.mapIndices { language in
      var days = RecordWriter()
      if site.source.days != nil {
        for page in site.pages(in: language) {
          days.write(page.days?.hash) { $0.write($1) }
        }
      }
      return ContentHash(of: days.bytes)
    }
    ownTexts = site.settings.mapIndices { language in
      var texts = RecordWriter()
      for page in site.pages(in: language) where !page.isFallback {
        texts.write(page.content.hash)
        texts.write(page.stale?.hash) { $0.write($1) }
        texts.write(page.days?.hash) { $0.write($1) }
      }
      return ContentHash(of: texts.bytes)
    }
  }

  /// The hash of all that any file is made of.
  var whole: ContentHash {
    var writer = RecordWriter()
    for hash in [inputs, addresses, texts] + days { writer.write(hash) }
    return ContentHash(of: writer.bytes)
  }

  /// - Parameters:
  ///   - file: A file of the output.
  ///   - site: The site that it is of.
  ///   - surroundings: What it shows of other pages, if it is one.
  /// - Returns: The same as long as the file's bytes are.
  func fingerprint(
    of file: OutputFile, in site: Site, _ surroundings: PageSurroundings?
  ) -> ContentHash {
    var writer = RecordWriter()
    writer.write(inputs)
    switch file.inputs {
    case .content(let hash): writer.write(hash)
    case .addresses: writer.write(addresses)
    case .days(let language):
      writer.write(addresses)
      writer.write(days[language])
    case .page(let hash, _):
      writer.write(addresses)
      writer.write(hash)
      surroundings?.write(to: &writer, site)
    case .fallback(let hash, _):
      writer.write(addresses)
      writer.write(hash)
      surroundings?.write(to: &writer, site)
      writer.write(texts)
    case .ownTexts(let language):
      writer.write(addresses)
      writer.write(ownTexts[language])
    case .texts:
      writer.write(addresses)
      writer.write(texts)
    case .datedTexts(let language):
      writer.write(addresses)
      writer.write(texts)
      writer.write(days[language])
    }
    return ContentHash(of: writer.bytes)
  }
}
