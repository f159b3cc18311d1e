import Languages
import Text

/// Reads one page of the output back: checks what it shows alone, and keeps what others must know.
struct PageReader {
  let published: PublishedFiles
  let addresses: AddressResolver
  /// The page's index in ``PublishedFiles/files``.
  let file: Int
  let scanner: TagScanner
  var summary = PageSummary()
  private var headings = 0
  var canonicals = 0
  private var namesContentLanguage = false
  private var isHiddenFromSearch = false
  /// The policies that hold for what stands behind the tags read so far.
  private(set) var policies: [PagePolicy] = []

  /// The most problems of one page.
  private static let problemLimit = 50

  init(_ addresses: AddressResolver, file: Int, bytes: UnsafeBufferPointer<UInt8>) {
    published = addresses.published
    self.addresses = addresses
    self.file = file
    scanner = TagScanner(bytes)
  }

  /// Reads the page whose language is `language`.
  mutating func read(in language: LanguageSettings) -> PageSummary {
    var scanner = scanner
    var hasRoot = false
    while let name = scanner.nextTag() {
      let tag = PageTag(name, &scanner)
      let text = scanner.skipText(of: name)
      checkPolicy(of: tag, text: text)
      if !hasRoot, scanner.matches(name, "html") {
        hasRoot = true
        check(root: tag, language)
      } else {
        check(tag)
      }
    }
    if !hasRoot { report(.language("doesn't name its language '\(language.language.tag)'")) }
    finish()
    return summary
  }

  mutating func report(_ problem: PageProblem) {
    guard summary.problems.count < Self.problemLimit, !summary.problems.contains(problem) else {
      return
    }
    summary.problems.append(problem)
  }

  private mutating func check(root: PageTag, _ settings: LanguageSettings) {
    let tag = settings.language.tag
    switch root.lang.map(text) {
    case tag?: break
    case nil: report(.language("doesn't name its language '\(tag)'"))
    case let other?: report(.language("has the language '\(other)' where '\(tag)' is right"))
    }
    let direction = root.dir.map(text) ?? "ltr"
    guard direction != settings.direction.rawValue, direction != "auto" else { return }
    report(
      .language("has the direction '\(direction)' where '\(settings.direction.rawValue)' is right"))
  }

  private mutating func check(_ tag: PageTag) {
    if let id = tag.id {
      summary.ids.append(hash(id))
    } else if scanner.matches(tag.name, "a"), let name = tag.topic {
      summary.ids.append(hash(name))
    }
    if let lang = tag.lang, !namesContentLanguage, let content = contentLanguage {
      namesContentLanguage = text(lang) == content
    }
    if scanner.matches(tag.name, "link"), let rel = tag.rel, let href = tag.addresses.first {
      if scanner.matches(rel, "canonical") { return check(canonical: href) }
      if scanner.matches(rel, "alternate"), let hreflang = tag.hreflang {
        return check(alternate: href, text(hreflang))
      }
    }
    for address in tag.addresses {
      let address = decoded(address)
      checkScheme(of: address)
      check(address: address)
    }
    if let srcset = tag.srcset { check(srcset: decoded(srcset)) }
    if scanner.matches(tag.name, "img"), tag.alt == nil {
      report(.picture(tag.addresses.first.map(text) ?? ""))
    }
    if scanner.matches(tag.name, "h1") { headings += 1 }
    if let topic = tag.topic, scanner.matches(topic, "robots"), let content = tag.content,
      text(content).lowercased().contains("noindex")
    {
      isHiddenFromSearch = true
    }
    if let name = tag.httpEquiv, let content = tag.content { check(name, content) }
  }

  /// What a page says in the place of the host.
  private mutating func check(_ name: Range<Int>, _ content: Range<Int>) {
    if scanner.matches(name, "refresh") { check(refresh: decoded(content)) }
    if scanner.matches(name, "content-security-policy") {
      policies.append(PagePolicy(text(content)))
    }
  }

  private mutating func finish() {
    if headings != 1 { report(.headings(headings)) }
    let isDraft = published.files[file].role == .hiddenPage
    if !isHiddenFromSearch, isDraft || !published.isReleased(file) {
      report(.indexed(isDraft: isDraft))
    }
    if canonicals > 1 { report(.canonical("has \(canonicals) canonical addresses")) }
    if let content = contentLanguage, !namesContentLanguage {
      report(.language("shows text of the language '\(content)' without naming it"))
    }
    summary.ids.sort()
    for (index, id) in summary.ids.enumerated().dropFirst() where id == summary.ids[index - 1] {
      report(.duplicate(id: name(ofID: id)))
    }
  }

  /// The language of a fallback's text.
  private var contentLanguage: String? {
    let output = published.files[file]
    guard let page = output.source.page,
      let reader = output.language.map({
        published.site.settings[$0].language
      }), page.file.language != reader
    else { return nil }
    return page.file.language.tag
  }
}

extension PageReader {
  func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.drop(while: TagScanner.isSpace)
    let end = start.lastIndex { !TagScanner.isSpace($0) }.map { $0 + 1 } ?? start.startIndex
    let address = start[..<end]
    // Browsers read past these within an address.
    let isLost = { (byte: UInt8) in byte == 0x09 || byte == 0x0A || byte == 0x0D }
    return address.contains(where: isLost) ? address.filter { !isLost($0) }[...] : address
  }

  func decoded(_ range: Range<Int>) -> [UInt8] {
    CharacterReferences.decoded(UnsafeBufferPointer(rebasing: scanner.bytes[range]))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: decoded(range), as: UTF8.self)
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    decoded(range).withUnsafeBufferPointer { PublishedFiles.hash($0) }
  }

  /// Finds the id of a hash again: hardly a page has one twice.
  private func name(ofID hash: UInt64) -> String {
    var scanner = TagScanner(scanner.bytes)
    while let name = scanner.nextTag() {
      let tag = PageTag(name, &scanner)
      scanner.skipText(of: name)
      if let id = tag.id, self.hash(id) == hash { return text(id) }
    }
    return ""
  }
}
