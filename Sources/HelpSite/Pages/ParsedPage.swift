import Languages
import Text

/// One page, as far as other pages and the site's tables need to know it.
///
/// The text isn't kept: memory stays with the index.
final class ParsedPage: Sendable {
  let file: PageFile
  let header: PageHeader
  let outline: PageOutline
  /// The hash of the file's bytes as they were parsed; rendering refuses others.
  let hash: ContentHash
  /// What was made of the text when it was parsed; `nil` if it has to be made anew.
  let body: KeptBody?
  /// The ids of the questions, in their order.
  private let questionIDs: IDList
  /// The ids of the other headings.
  private let otherIDs: IDList
  /// Whether the author wrote the ids of all questions.
  private let hasExplicitIDs: Bool
  /// The ids of a page with many headings; of one with few, looking through all is faster.
  private let manyIDs: Set<QuestionID>?

  private static let many = 64

  init(
    file: PageFile, header: PageHeader, outline: PageOutline, hash: ContentHash,
    body: KeptBody? = nil
  ) {
    self.file = file
    self.header = header
    self.outline = outline
    self.hash = hash
    self.body = body
    let questions = outline.questions
    questionIDs = IDList(questions.lazy.map(\.id))
    let others = outline.introduction.subheadings + questions.flatMap(\.subheadings)
    otherIDs = IDList(others.lazy.map(\.id))
    hasExplicitIDs = questions.allSatisfy(\.heading.isExplicit)
    manyIDs =
      questions.count + others.count > Self.many
      ? Set(outline.headings.lazy.map(\.id)) : nil
  }

  /// The path of its address below the language's folder: the key's folders, then the slug or the
  /// file's name; of a folder's page, the name is the folder's.
  var addressPath: String {
    let path = file.addressPath
    guard let slug = header.slug else { return path }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { path[...$0] + slug } ?? slug
  }

  /// Whether a heading has the id.
  func hasHeading(_ id: QuestionID) -> Bool {
    if let manyIDs { return manyIDs.contains(id) }
    return questionIDs.contains(id) || otherIDs.contains(id)
  }

  /// Whether the page has the same parts as `original`, and their ids were written by hand.
  func hasParts(of original: ParsedPage) -> Bool {
    (header.description == nil) == (original.header.description == nil)
      && (outline.introduction.location == nil) == (original.outline.introduction.location == nil)
      && hasExplicitIDs && questionIDs == original.questionIDs
  }
}
