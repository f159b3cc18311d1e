/// What readers can be led to: a question, or a page that has none.
struct RelationUnit {
  /// The number of its page.
  let page: Int
  let id: QuestionID?
  let stems: Set<UInt64>
  /// The places that it links to.
  var links: [Target] = []

  /// A page by its number, and perhaps one of its questions.
  struct Target: Hashable {
    let page: Int
    let id: QuestionID?
  }
}

extension RelationUnit {
  /// The units of one page, in its order.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - number: Its own.
  ///   - numbers: Those of all pages.
  /// - Returns: Its questions, or the page itself; at least one.
  static func units(of page: ParsedPage, number: Int, numbers: [PageKey: Int]) -> [Self] {
    let questions = page.outline.questions
    var units = questions.map { question in
      var words = WordStems()
      words.add(question.text)
      return Self(page: number, id: question.id, stems: words.stems)
    }
    if units.isEmpty {
      var words = WordStems()
      words.add(page.header.title)
      words.add(page.header.description ?? "")
      units.append(Self(page: number, id: nil, stems: words.stems))
    }
    // Links and questions are both in the order of the text; what stands above them is the first's.
    var unit = 0
    for link in page.outline.pageLinks {
      guard let key = link.key, let target = numbers[key], target != number else { continue }
      while unit + 1 < questions.count, questions[unit + 1].location <= link.location { unit += 1 }
      units[unit].links.append(Target(page: target, id: link.fragment.map(QuestionID.init)))
    }
    return units
  }
}
