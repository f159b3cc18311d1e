extension HTMLPage {
  /// A link as readers see it.
  struct Link: Equatable, CustomStringConvertible {
    let text: String
    let address: String
    let language: String?
    let isCurrent: Bool

    var description: String { "\(text) -> \(address)" }
  }

  /// The links inside elements of a class, in their order.
  func links(inside name: String) -> [Link] {
    all("a").filter { isInside(name, $0) }.map { element in
      Link(
        text: element.text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        address: element["href"] ?? "", language: element["lang"],
        isCurrent: element["aria-current"] != nil)
    }
  }

  func texts(inside name: String) -> [String] { links(inside: name).map(\.text) }
  func addresses(inside name: String) -> [String] { links(inside: name).map(\.address) }

  private func isInside(_ name: String, _ element: Element) -> Bool {
    var current: Element? = element
    while let here = current {
      if here["class"]?.split(separator: " ").contains(Substring(name)) == true { return true }
      current = here.parent.map { elements[$0] }
    }
    return false
  }
}
