/// One page, as far as other pages and the site's tables need to know it.
///
/// The text isn't kept: memory stays with the index.
final class ParsedPage: Sendable {
  let file: PageFile
  let header: PageHeader
  let outline: PageOutline
  /// Of the file's bytes as they were parsed; rendering refuses others.
  let hash: ContentHash
  /// Empty but in a check.
  let facts: FactUses
  /// `nil` but in a check of several languages.
  let shape: PageShape?
  /// What was made of the text when it was parsed; `nil` if it has to be made anew.
  let body: KeptBody?
  /// Of the questions, in their order.
  private let questionIDs: IDList
  /// Of the other headings.
  private let otherIDs: IDList
  /// Whether the author wrote the ids of all questions.
  private let hasExplicitIDs: Bool
  /// The ids of a page with many headings; of one with few, looking through all is faster.
  private let manyIDs: Set<PathKey>?

  private static let many = 64

  init(
    file: PageFile, header: PageHeader, outline: PageOutline, hash: ContentHash,
    facts: FactUses = FactUses(), shape: PageShape? = nil, body: KeptBody? = nil
  ) {
    self.file = file
    self.header = header
    self.outline = outline
    self.hash = hash
    self.facts = facts
    self.shape = shape
    self.body = body
    var (questionIDs, otherIDs) = (IDList(), IDList())
    for heading in outline.headings {
      if heading.isQuestion { questionIDs.append(heading.id) } else { otherIDs.append(heading.id) }
    }
    self.questionIDs = questionIDs
    self.otherIDs = otherIDs
    hasExplicitIDs = outline.headings.allSatisfy { $0.isExplicit || !$0.isQuestion }
    manyIDs =
      outline.headings.count > Self.many
      ? Set(outline.headings.lazy.map { PathKey($0.id) }) : nil
  }

  /// Whether a heading has the id, by its bytes.
  func hasHeading(_ id: String) -> Bool {
    if let manyIDs { return manyIDs.contains(PathKey(id)) }
    return questionIDs.contains(id) || otherIDs.contains(id)
  }

  /// Whether the page has the same parts as `original`, and their ids were written by hand.
  func hasParts(of original: ParsedPage) -> Bool {
    (header.description == nil) == (original.header.description == nil)
      && (outline.introLocation == nil) == (original.outline.introLocation == nil)
      && hasExplicitIDs && questionIDs == original.questionIDs
  }
}

/// The headings, ids and links of a page's body.
struct PageOutline: Sendable {
  /// All headings in document order, those of quotes and lists too.
  var headings: [Heading] = []
  /// Links to ids that only all pages together can check.
  var pageLinks: [PageLink] = []
  /// Sections that stand in the text, in order.
  var sections: [SectionRequest] = []
  /// Whether the text shows pictures that may be other hosts'.
  var hasRemoteImages = false
  /// Where the text before the first question begins; `nil` if there is none.
  var introLocation: SourceLocation?
  /// Of the text before the first question, on a page in the source language.
  var introHash: ContentHash?
  /// Of the questions with their answers, in their order, on a page in the source language.
  var questionHashes: [ContentHash] = []

  var questions: [Heading] { headings.filter(\.isQuestion) }
  var questionCount: Int { headings.count(where: \.isQuestion) }

  struct Heading: Sendable {
    let id: String
    /// A level-2 heading at the top level of the body.
    let isQuestion: Bool
    /// Whether the author wrote the id.
    let isExplicit: Bool
    let location: SourceLocation
  }

  struct PageLink: Sendable {
    /// `nil`: that of the page itself.
    var language: Language?
    /// `nil`: the page itself.
    var key: String?
    let fragment: String?
    let location: SourceLocation
  }
}
