import CommonMark
import Text

/// What names facts in a text, and what is typed though a fact has it.
extension BodyChecker {
  func checkFacts(in text: Node, _ findings: inout Findings) {
    guard text.hasInLiteral(UInt8(ascii: "{")) else { return }
    findings.outline.hasFacts = true
    let place = location(text)
    for (offset, problem) in text.withLiteral({ names.problems(in: $0, of: file.language) }) {
      findings.diagnostics.append(problem.diagnostic(at: place.moved(by: offset)))
    }
  }

  /// Raw HTML reaches readers as it is.
  func checkFacts(inHTML html: Node, _ findings: inout Findings) {
    guard html.hasInLiteral(UInt8(ascii: "{")) else { return }
    for case .placeholder(let placeholder) in html.withLiteral(Placeholder.findings)
    where source.facts.values[placeholder.name] != nil {
      findings.diagnostics.append(
        NameProblem.notFilledIn(placeholder).diagnostic(at: location(html)))
    }
  }

  func collectFacts(
    of element: BodyElement, in body: borrowing PreparedBody, _ facts: inout FactUses
  ) {
    switch element.kind {
    case .text:
      let place = location(element.node)
      element.node.withLiteral { text in
        if let factIndex {
          facts.collect(text, at: place, factIndex)
        } else {
          facts.collect(usesIn: text, at: place)
        }
      }
    case .link(let number):
      let address = body.links[number].written
      guard Placeholder.mayStand(in: address) else { return }
      let place = location(element.node)
      address.withBytes { facts.collect(usesIn: $0, at: place) }
    default: break
    }
  }
}
