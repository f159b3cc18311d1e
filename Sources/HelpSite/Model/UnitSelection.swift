/// The parts that arguments of a command name: `refunds`, `refunds#how-long`, `refunds@title`.
package enum UnitSelection: Hashable, Sendable {
  /// All parts of a page.
  case page(PageKey)
  case unit(UnitName)

  /// Reads an argument; `nil` if it names nothing that could be.
  package init?(_ text: String) {
    if let name = UnitName(text) {
      self = .unit(name)
    } else if !text.contains("#"), !text.contains("@"), let page = UnitName.page(text[...]) {
      self = .page(page)
    } else {
      return nil
    }
  }

  var page: PageKey {
    switch self {
    case .page(let key): key
    case .unit(let name): name.page
    }
  }

  /// The same, the page's key written as that of its files.
  func spelled(as spellings: PageSpellings) -> Self {
    let key = spellings[page] ?? page
    return switch self {
    case .page: .page(key)
    case .unit(let name): .unit(UnitName(page: key, part: name.part))
    }
  }

  func contains(_ name: UnitName) -> Bool {
    switch self {
    case .page(let key): name.page == key
    case .unit(let unit): name == unit
    }
  }
}

extension UnitSelection: CustomStringConvertible {
  /// The selection as it stands in arguments.
  package var description: String {
    switch self {
    case .page(let key): UnitName.encoded(key)
    case .unit(let name): name.description
    }
  }
}
