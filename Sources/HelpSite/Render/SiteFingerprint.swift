import Languages
import Text

/// The hash of all that each file of the output is made of.
struct SiteFingerprint: Sendable {
  private let inputs: ContentHash
  /// The hash of the addresses of all pages.
  private let addresses: ContentHash
  /// The hash of the text of all pages.
  private let texts: ContentHash
  /// The hash of the text of each language's own pages.
  private let ownTexts: PerLanguage<ContentHash>

  init(site: Site, inputs: ContentHash) {
    self.inputs = inputs
    var addresses = RecordWriter()
    for page in site.pages {
      addresses.write(page.address.outputPath.text)
      addresses.write(page.language.number)
      addresses.write(page.contentLanguage.number)
      addresses.write(page.key.text)
      addresses.write(page.isDraft)
      // Other pages' links lead around what is hidden.
      if let stale = page.stale, stale.count(of: .hidden) > 0 { addresses.write(stale.hash) }
    }
    for redirect in site.redirects {
      addresses.write(redirect.from.outputPath.text)
      addresses.write(redirect.target)
      addresses.write(redirect.canonical)
    }
    // Whether a language has questions is known by its pages' text, and shown on every page.
    for language in site.languages {
      addresses.write(site.settings[language].language.tag)
      addresses.write(site.isReleased(language))
      addresses.write(site.allQuestions(language) != nil)
    }
    self.addresses = ContentHash(of: addresses.bytes)
    var texts = RecordWriter()
    for page in site.pages { texts.write(page.content.hash) }
    self.texts = ContentHash(of: texts.bytes)
    ownTexts = site.settings.mapIndices { language in
      var texts = RecordWriter()
      for page in site.pages(in: language) where !page.isFallback {
        texts.write(page.content.hash)
        texts.write(page.stale?.hash) { $0.write($1) }
      }
      return ContentHash(of: texts.bytes)
    }
  }

  func fingerprint(of file: OutputFile) -> ContentHash {
    var writer = RecordWriter()
    writer.write(inputs)
    switch file.inputs {
    case .content(let hash): writer.write(hash)
    case .addresses: writer.write(addresses)
    case .page(let hash):
      writer.write(addresses)
      writer.write(hash)
    case .fallback(let hash):
      writer.write(addresses)
      writer.write(hash)
      writer.write(texts)
    case .ownTexts(let language):
      writer.write(addresses)
      writer.write(ownTexts[language])
    case .texts:
      writer.write(addresses)
      writer.write(texts)
    }
    return ContentHash(of: writer.bytes)
  }
}
