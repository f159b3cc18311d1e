/// A value for each language of `site.yaml`, in its order.
struct PerLanguage<Element>: RandomAccessCollection, MutableCollection {
  private var elements: [Element]

  init(_ elements: [Element]) { self.elements = elements }

  /// One value for all languages that another table has.
  init(repeating element: Element, for languages: PerLanguage<some Any>) {
    elements = Array(repeating: element, count: languages.count)
  }

  /// The same languages, and others behind them.
  static func + (one: Self, others: [Element]) -> Self { Self(one.elements + others) }

  /// What `transform` makes of each language's place.
  func mapIndices<Other>(_ transform: (LanguageIndex) -> Other) -> PerLanguage<Other> {
    PerLanguage<Other>(indices.map(transform))
  }

  var startIndex: LanguageIndex { .source }
  var endIndex: LanguageIndex { LanguageIndex(number: elements.count) }

  subscript(language: LanguageIndex) -> Element {
    get { elements[language.number] }
    // In its place: a copy of an element at each change would cost as much as the element is large.
    _modify { yield &elements[language.number] }
  }
}

extension PerLanguage: Sendable where Element: Sendable {}
