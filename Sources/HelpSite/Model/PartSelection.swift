/// The parts that arguments of a command name: `refunds`, `refunds#how-long`, `refunds@title`.
package enum PartSelection: Hashable, Sendable {
  /// All parts of a page, and of the data file with its name.
  case page(PageKey)
  case part(PartName)

  /// Reads an argument; `nil` if it names nothing that could be.
  package init?(_ text: String) {
    if let name = PartName(text) {
      self = .part(name)
    } else if !text.contains("#"), !text.contains("@"), let page = PartName.page(text[...]) {
      self = .page(page)
    } else {
      return nil
    }
  }

  /// Whether a single part is named.
  package var isPart: Bool {
    if case .part = self { true } else { false }
  }

  var page: PageKey {
    switch self {
    case .page(let key): key
    case .part(let name): name.page
    }
  }

  /// The same, the page's key written as that of its files.
  func spelled(as spellings: PageSpellings) -> Self {
    let key = spellings[page] ?? page
    return switch self {
    case .page: .page(key)
    case .part(let name): .part(PartName(page: key, part: name.part))
    }
  }

  func contains(_ name: PartName) -> Bool {
    switch self {
    case .page(let key): name.page == key
    case .part(let part): name == part
    }
  }
}

extension PartSelection: CustomStringConvertible {
  /// The selection as it stands in arguments.
  package var description: String {
    switch self {
    case .page(let key): PartName.encoded(key)
    case .part(let name): name.description
    }
  }
}
