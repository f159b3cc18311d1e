import Languages
import Text

/// The parts, ids and links of a page's body.
struct PageOutline: Sendable {
  var introduction = Introduction()
  /// The questions in document order.
  var questions: [Question] = []
  /// Links to ids that only all pages together can check.
  var pageLinks: [PageLink] = []
  /// Links and pictures whose address may be of this site, though it names no file.
  var siteLinks: [SiteLink] = []
  /// Sections that stand in the text, in order.
  var sections: [SectionRequest] = []
  /// The ids that raw HTML of the text gives.
  var htmlIDs: Set<QuestionID> = []
  /// Whether the text names facts, whose values differ by their reader's market.
  var hasFacts = false
  /// Whether the text shows pictures that may be other hosts'.
  var hasRemoteImages = false

  /// All headings in document order, those of quotes and lists too.
  var headings: [Heading] {
    introduction.subheadings + questions.flatMap { [$0.heading] + $0.subheadings }
  }

  struct PageLink: Sendable {
    /// `nil`: that of the page itself.
    var language: Language?
    /// `nil`: the page itself.
    var key: PageKey?
    let fragment: String?
    let location: SourceLocation
  }

  struct SiteLink: Sendable {
    /// Its facts filled in.
    let address: String
    /// Whether the page shows what stands there, such as a picture.
    let isShown: Bool
    let location: SourceLocation
  }
}

extension PageOutline {
  /// What a check looks at, part by part.
  var details: [PartDetails] {
    ([introduction.details] + questions.map(\.details)).compactMap(\.self)
  }
}
