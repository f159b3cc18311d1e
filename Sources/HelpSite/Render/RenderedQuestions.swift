import Synchronization

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

  /// The questions of a page by its index in ``Site/pages``; `nil` if it wasn't rendered yet.
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
