import Mustache
import Synchronization
import Text

/// What the list of all questions of a language needs to know of one page.
final class PageQuestions: Fields {
  struct Question: Sendable {
    let id: String
    let text: String
    /// The language of the text where it isn't the page's.
    let shown: LanguageSettings?
  }

  let title: String
  /// The page's path from the host's root.
  let path: String
  let questions: [Question]

  init(title: String, path: String, questions: [Question]) {
    self.title = title
    self.path = path
    self.questions = questions
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.title.rawValue: .text(title)
    case Field.url.rawValue: .url(path)
    case Field.questions.rawValue:
      .list(questions.map { .fields(ListedQuestion(question: $0, path: path)) })
    default: nil
    }
  }
}

/// One of them, as templates see it.
private final class ListedQuestion: Fields {
  private let question: PageQuestions.Question
  private let path: String

  init(question: PageQuestions.Question, path: String) {
    self.question = question
    self.path = path
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.text.rawValue: .text(question.text)
    case Field.url.rawValue: .url(path + "#" + SitePath.percentEncoded(question.id))
    case Field.isReplaced.rawValue: .flag(question.shown != nil)
    case Field.content.rawValue: question.shown.map(Value.content) ?? .absent
    default: nil
    }
  }
}

/// A page in the search index of its language, as JSON.
final class SearchEntry: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// All that lists need to know of a page.
struct PageTexts: Sendable {
  let questions: PageQuestions
  /// `nil` if nothing searches the page.
  let entry: SearchEntry?
}

/// The questions of pages that were rendered already, so that none is read again for them.
///
/// Which pages are here when a list is made depends on how fast the workers are; the list doesn't.
final class RenderedQuestions: Sendable {
  private let pages: [Slot]
  private let keepsEntries: Bool

  private final class Slot: Sendable {
    let questions = AtomicLazyReference<PageQuestions>()
    /// Whoever puts `nil` in its place owns it.
    let entry = Atomic<Unmanaged<SearchEntry>?>(nil)

    deinit { entry.exchange(nil, ordering: .acquiring)?.release() }
  }

  /// - Parameters:
  ///   - count: Of the site's pages.
  ///   - keepsEntries: Whether what is taken for the search stays here for the next build.
  init(count: Int, keepsEntries: Bool) {
    pages = (0..<count).map { _ in Slot() }
    self.keepsEntries = keepsEntries
  }

  /// Of a page by its index in ``Site/pages``; `nil` if it wasn't rendered yet.
  func questions(of page: Int) -> PageQuestions? { pages[page].questions.load() }

  /// The same for the search; given once, for the texts of all answers are much memory.
  ///
  /// One thread at a time may ask for a page.
  func takeEntry(of page: Int) -> SearchEntry? {
    let entry = pages[page].entry.exchange(nil, ordering: .acquiring)?.takeRetainedValue()
    if keepsEntries, let entry { keep(entry, of: page) }
    return entry
  }

  func keep(_ questions: PageQuestions, of page: Int) {
    _ = pages[page].questions.storeIfNil(questions)
  }

  func keep(_ entry: SearchEntry, of page: Int) {
    pages[page].entry.exchange(.passRetained(entry), ordering: .acquiringAndReleasing)?.release()
  }
}
