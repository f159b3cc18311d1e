import Languages
import Text

/// Fills the holes of a page's body, for every address is known.
struct BodyResolver {
  let site: Site
  /// The page that shows the body.
  let page: SitePage
  /// The sections that stand in the text, in their order.
  let sections: [[UInt8]]
  /// Ids of the page, which no heading in the text may have that is no question.
  var takenIDs: Set<String> = []

  /// Makes a body what readers see.
  ///
  /// - Parameters:
  ///   - body: The body, of a page in any language.
  ///   - hasTexts: Whether the text without markup is wanted too.
  /// - Returns: HTML, in pieces.
  func resolve(_ body: UnresolvedBody, hasTexts: Bool) -> RenderedBody {
    let fillings = sections.map(Filling.section) + body.parts.holes.map(filling)
    return body.bytes.withUnsafeBufferPointer { bytes in
      func filled(_ range: Range<Int>) -> [UInt8] {
        Self.fill(UnsafeBufferPointer(rebasing: bytes[range]), with: fillings)
      }
      return RenderedBody(
        intro: filled(body.parts.intro),
        questions: body.parts.questions.map { question in
          RenderedQuestion(
            id: question.id, text: question.text, title: filled(question.title),
            answer: filled(question.answer))
        },
        texts: hasTexts ? body.texts(page.content.outline.sections) : nil)
    }
  }

  /// What comes in the place of a hole.
  private enum Filling {
    case address([UInt8])
    case section([UInt8])
    case attribute([UInt8])
  }

  private func filling(of hole: BodyHole) -> Filling {
    switch hole {
    case .page(let folder, let key, let query, let fragment, let written, let isInTitle):
      let page = address(folder: folder, key: PageKey(key), fragment: fragment)
      let address = HTMLText.address(
        page.map { $0.path + query + ($0.id.map { "#" + $0 } ?? "") } ?? written)
      return isInTitle ? .address(address) : .attribute(address)
    case .id(let id):
      let isTaken = takenIDs.contains(id)
      return .attribute(
        isTaken ? [] : Array(" id=\"".utf8) + HTMLText.escaped(id) + [UInt8(ascii: "\"")])
    }
  }

  private static func fill(
    _ html: UnsafeBufferPointer<UInt8>, with fillings: [Filling]
  ) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(html.count)
    var start = 0
    while let mark = html.firstIndex(ofByte: BodyHole.sign, from: start),
      let end = html.firstIndex(ofByte: BodyHole.sign, from: mark + 1)
    {
      filled.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<mark]))
      start = end + 1
      switch fillings[BodyHole.number(html[mark + 1..<end])] {
      case .address(let address):
        // Before the mark is the beginning of a title, which is the mark alone if there is none.
        filled.removeLast(BodyHole.titleStart.count)
        filled += address
        if html[start] != UInt8(ascii: "\"") { filled += BodyHole.titleStart }
      case .section(let section):
        filled += section
        // cmark ended the mark's line; it would have begun none.
        if section.last ?? 0x0A == 0x0A { start += 1 }
      case .attribute(let attribute): filled += attribute
      }
    }
    filled.append(contentsOf: UnsafeBufferPointer(rebasing: html[start...]))
    return filled
  }

  /// The address of a link to a page: in the reader's language, unless the page is another
  /// language's by name, or only the text's own language has the heading it means.
  private func address(
    folder: String, key: PageKey, fragment: String?
  ) -> (path: String, id: String?)? {
    let language = page.content.file.language
    let reader =
      folder == site.settings[page.contentLanguage].textLanguage.tag
      ? page.language : Language(folder).flatMap(site.index(of:)) ?? page.language
    guard var target = site.page(key, in: reader) else { return nil }
    guard let fragment else { return (target.address.path, nil) }
    if target.stale?[QuestionID(fragment)] == .hidden { target = site.source(of: key) ?? target }
    if page.isFallback,
      !target.content.has(id: fragment, defaultSections: site.configuration.sections),
      let own = site.index(of: language).flatMap({ site.page(key, in: $0) })
    {
      target = own
    }
    return (target.address.path, SitePath.percentEncoded(fragment))
  }
}
