import Text

/// The content security policy that a page carries
/// ([CSP 3](https://www.w3.org/TR/CSP3/)), as browsers read it.
struct PagePolicy {
  /// The sources by the directive's name; of two directives of one name the first holds.
  private var directives: [String: [PolicySource]] = [:]

  init(_ text: String) {
    for directive in text.split(separator: ";") {
      let words = directive.split { $0.isWhitespace }
      guard let name = words.first?.lowercased(), directives[name] == nil else { continue }
      directives[name] = words.dropFirst().map { PolicySource($0) }
    }
  }

  /// The name of the directive that keeps a browser from loading a file; `nil` if none does.
  func blocking(_ directive: PolicyDirective, _ file: PolicyAddress, _ marks: LoadMarks) -> String?
  {
    guard let (name, sources) = rule(for: directive) else { return nil }
    let isScript = directive == .script
    if isScript || directive == .style, sources.contains(where: marks.nonceMatches) { return nil }
    if isScript, marks.integrityMatches(sources) { return nil }
    // With it, hosts say nothing.
    if isScript, sources.contains(.strictDynamic) { return name }
    return sources.contains { $0.matches(file) } ? nil : name
  }

  /// The name of the directive that keeps a browser from obeying what stands in the page itself.
  func blocking(_ directive: PolicyDirective, inline text: [UInt8], _ marks: LoadMarks) -> String? {
    guard let (name, sources) = rule(for: directive) else { return nil }
    let isElement = directive == .script || directive == .style
    if isElement, sources.contains(where: marks.nonceMatches) { return nil }
    if isElement || sources.contains(.unsafeHashes),
      sources.contains(where: { $0.isHash(of: text) })
    {
      return nil
    }
    let isStrict = sources.contains {
      switch $0 {
      case .nonce, .hash: true
      case .strictDynamic: directive == .script || directive == .handler
      default: false
      }
    }
    return sources.contains(.unsafeInline) && !isStrict ? nil : name
  }

  private func rule(for directive: PolicyDirective) -> (name: String, sources: [PolicySource])? {
    directive.names.lazy.compactMap { name in directives[name].map { (name, $0) } }.first
  }
}
