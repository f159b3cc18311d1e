import Text

/// What a page's own policy says of what the page makes a browser load, run and obey.
extension PageReader {
  /// Looks at an element that stands behind a policy.
  ///
  /// - Parameters:
  ///   - tag: Its opening tag.
  ///   - text: What stands in it, if it is a script or a style.
  mutating func checkPolicy(of tag: PageTag, text: Range<Int>) {
    guard !policies.isEmpty, tag.mayLoad else { return }
    let element = element(tag, text: text)
    for load in element.loads {
      switch load {
      case .file(let directive, let address): check(address, directive, element.marks)
      case .inline(let directive, let attribute, let text):
        check(inline: text, directive, in: attribute ?? "<\(element.name)>", element.marks)
      }
    }
    if element.name == "link", element.words(of: "rel").contains("stylesheet") {
      element["href"].map { checkSheet(at: $0) }
    }
  }

  /// Links that are a script's.
  mutating func checkScheme(of address: [UInt8]) {
    let scheme = "javascript:"
    let address = Array(trimmed(address[...]))
    guard !policies.isEmpty, address.count >= scheme.utf8.count,
      String(decoding: address.prefix(scheme.utf8.count), as: UTF8.self).lowercased() == scheme
    else { return }
    check(inline: address, .handler, in: "href", LoadMarks())
  }

  private func element(_ tag: PageTag, text: Range<Int>) -> PageElement {
    var scanner = TagScanner(scanner.bytes, from: tag.name.upperBound)
    var attributes: [String: [UInt8]] = [:]
    while let attribute = scanner.nextAttribute() {
      let name = String(decoding: scanner.bytes[attribute.name], as: UTF8.self).lowercased()
      if attributes[name] == nil { attributes[name] = decoded(attribute.value) }
    }
    return PageElement(
      name: String(decoding: scanner.bytes[tag.name], as: UTF8.self).lowercased(),
      attributes: attributes, text: Array(scanner.bytes[text]))
  }

  private mutating func check(
    _ address: [UInt8], _ directive: PolicyDirective, _ marks: LoadMarks
  ) {
    let written = trimmed(address[...])
    guard !written.isEmpty, let absolute = addresses.policyAddress(of: written, in: file) else {
      return
    }
    for policy in policies {
      guard let name = policy.blocking(directive, absolute, marks) else { continue }
      report(.policy(String(decoding: written, as: UTF8.self), directive, by: name))
    }
  }

  private mutating func check(
    inline text: [UInt8], _ directive: PolicyDirective, in place: String, _ marks: LoadMarks
  ) {
    let words = String(decoding: text, as: UTF8.self)
    var isBlocked = false
    for policy in policies {
      guard let name = policy.blocking(directive, inline: text, marks) else { continue }
      isBlocked = true
      report(.policy(inline: words, in: place, by: name))
    }
    guard !isBlocked, directive == .style || directive == .styleAttribute else { return }
    for load in StyleSheetLoads(text).all {
      check(Array(load.address.utf8), load.directive, LoadMarks())
    }
  }

  /// Looks at what a style sheet of the site loads in its turn.
  private mutating func checkSheet(at address: [UInt8]) {
    guard case .file(let first, _) = addresses.resolve(trimmed(address[...]), in: file) else {
      return
    }
    var waiting = [first]
    var seen = Set(waiting)
    while let sheet = waiting.popLast() {
      for load in published.sheets[sheet] ?? [] {
        let written = Array(load.address.utf8)[...]
        if load.directive == .style,
          case .file(let next, _) = addresses.resolve(written, in: sheet),
          seen.insert(next).inserted
        {
          waiting.append(next)
        }
        check(load, at: written, of: sheet)
      }
    }
  }

  private mutating func check(
    _ load: StyleSheetLoads.Load, at written: ArraySlice<UInt8>, of sheet: Int
  ) {
    guard let absolute = addresses.policyAddress(of: written, in: sheet) else { return }
    for policy in policies {
      guard let name = policy.blocking(load.directive, absolute, LoadMarks()) else { continue }
      let place = SourceLocation(
        file: published.location(of: sheet).file, line: load.place.line, column: load.place.column)
      report(.policy(load.address, load.directive, by: name, at: place))
    }
  }
}
