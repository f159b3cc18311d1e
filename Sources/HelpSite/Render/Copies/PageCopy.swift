import Languages
import Text

/// What readers see of a page, for files without its frame.
struct PageCopy {
  private let page: ShownPage
  private let place: CopyPlace

  init(_ page: ShownPage) {
    self.page = page
    place = CopyPlace(of: page.values.page.address.path, on: page.values.site.base)
  }

  /// The whole page: title, description, text and sections.
  ///
  /// - Parameter section: Gives the HTML of a section, but of the questions.
  /// - Returns: Blocks, the title first.
  func blocks(
    _ section: (SectionRequest, _ id: String) throws -> [UInt8]
  ) rethrows -> [CopyBlock] {
    var blocks = [CopyBlock.heading(level: 1, Self.words(page.values.title))]
    if let description = page.values.description {
      blocks.append(.paragraph(Self.words(description), isBare: false))
    }
    blocks += notice(page.body.introNotice) + read(page.body.intro)
    for (request, id) in page.sections {
      if request.kind == .faq {
        blocks += page.body.questions.flatMap(self.blocks)
      } else {
        blocks += read(try section(request, id))
      }
    }
    return blocks
  }

  /// A question with its answer.
  private func blocks(of question: RenderedQuestion) -> [CopyBlock] {
    [.heading(level: 2, CopyReader.line(of: question.title, at: place))]
      + notice(question.notice) + answer(of: question)
  }

  func answer(of question: RenderedQuestion) -> [CopyBlock] { read(question.answer) }

  /// An answer's HTML, whose addresses are right anywhere.
  func html(of question: RenderedQuestion) -> [UInt8] { place.absolute(question.answer) }

  /// Where a question stands.
  func address(of question: RenderedQuestion) -> String {
    place.page + "#" + SitePath.percentEncoded(question.id.text)
  }

  /// The language that a question is shown in.
  func language(of question: RenderedQuestion) -> Language {
    question.notice?.shown?.language
      ?? page.values.site.settings[page.values.page.contentLanguage].language
  }

  private func read(_ html: [UInt8]) -> [CopyBlock] { CopyReader.blocks(of: html, at: place) }

  private func notice(_ notice: QuestionNotice?) -> [CopyBlock] {
    guard let notice else { return [] }
    var line = Self.words(notice.text)
    if let original = notice.originalURL {
      let address = CopyAddress(bytes: Array((place.origin + original).utf8), isHidden: false)
      // The theme's own word, which another theme may not have.
      let entry = page.values.frame.strings.words["originalAnswer"]?.entry
      let words = if case .text(let text) = entry { text } else { place.origin + original }
      line += Self.words(" ") + [.link(address, title: [], Self.words(words))]
    }
    return [.quote([.paragraph(line, isBare: false)])]
  }

  private static func words(_ text: String) -> [CopyInline] {
    [.text(Array(text.utf8), isHidden: false)]
  }
}
