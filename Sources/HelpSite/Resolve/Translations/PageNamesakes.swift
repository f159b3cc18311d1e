import Text

/// Pages among which the one is looked for that has another's questions, by their ids, under a name
/// of its own.
struct PageNamesakes {
  let pages: [PageKey]
  private let byQuestion: [QuestionID: [PageKey]]
  private let byName: [String: [PageKey]]

  /// - Parameter questions: The ids of each page's questions.
  init(questions: [PageKey: Set<QuestionID>]) {
    pages = Array(questions.keys)
    byQuestion = questions.reduce(into: [:]) { index, page in
      for id in page.value { index[id, default: []].append(page.key) }
    }
    byName = Dictionary(grouping: questions.keys, by: Self.name)
  }

  private struct Likeness: Comparable {
    let questions: Int
    let hasName: Bool

    static func < (one: Self, other: Self) -> Bool {
      (one.questions, one.hasName ? 1 : 0) < (other.questions, other.hasName ? 1 : 0)
    }
  }

  /// The one page that has most of the questions that `page` had, or its name in another folder;
  /// `nil` if that can't be told.
  func namesake(of page: PageKey, _ questions: Set<QuestionID>) -> PageKey? {
    var shared: [PageKey: Int] = [:]
    for id in questions {
      for key in byQuestion[id] ?? [] { shared[key, default: 0] += 1 }
    }
    let named = Set(byName[Self.name(of: page)] ?? [])
    let candidates = Set(shared.keys).union(named).compactMap {
      key -> (key: PageKey, likeness: Likeness)? in
      let likeness = Likeness(questions: shared[key] ?? 0, hasName: named.contains(key))
      return likeness.hasName || likeness.questions * 2 >= questions.count
        ? (key, likeness) : nil
    }
    guard let best = candidates.map(\.likeness).max() else { return nil }
    let found = candidates.filter { $0.likeness == best }
    return found.count == 1 ? found[0].key : nil
  }

  /// The name of a page in its folder; of a folder's page, that of the folder.
  private static func name(of page: PageKey) -> String {
    String(SitePath.names(of: page.addressPath).last ?? "")
  }
}
