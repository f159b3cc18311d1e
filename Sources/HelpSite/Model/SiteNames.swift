import Text
import YAML

/// The names that authors may use in pages: facts, sections, and what sections show.
final class SiteNames: Sendable {
  private let facts: Set<String>
  private let sections: Set<String>
  private let paymentGroups: Set<String>
  private let toolGroups: Set<String>
  let channels: Set<String>

  /// The errors of one page beyond which few more are shown.
  static let plenty = 100

  init(source: SourceTree) {
    facts = source.facts.values.first?.names ?? []
    paymentGroups = Set(source.payments.groups.keys)
    toolGroups = Set(source.tools.keys)
    channels = Set(source.contact.channels.map(\.id))
    sections = source.sectionTemplates.union(SectionKind.builtIn.map(\.name))
  }

  func isSection(_ name: String) -> Bool { sections.contains(name) }

  /// What is wrong with the braces of a running text, each with its offset in bytes.
  func problems(in text: UnsafeBufferPointer<UInt8>) -> [(offset: Int, problem: NameProblem)] {
    let findings = Placeholder.findings(in: text)
    guard !findings.isEmpty else { return [] }
    let problems = findings.lazy.compactMap { [self] finding in
      switch finding {
      case .placeholder(let placeholder):
        problem(ofFact: placeholder).map { (placeholder.range.lowerBound, $0) }
      case .singleBraces(let placeholder):
        facts.contains(placeholder.name) && placeholder.argument == nil
          ? (placeholder.range.lowerBound, .singleBraces(placeholder.name)) : nil
      case .malformed(let range):
        (range.lowerBound, .malformed(String(decoding: text[range], as: UTF8.self), among: facts))
      }
    }
    var errors = 0
    return problems.prefix { _, problem in
      errors += problem.severity == .error ? 1 : 0
      return errors <= Self.plenty
    }
  }

  func problems(in text: String) -> [NameProblem] {
    var text = text
    return text.withUTF8 { problems(in: $0).map(\.problem) }
  }

  private func problem(ofFact placeholder: Placeholder) -> NameProblem? {
    if facts.contains(placeholder.name) {
      return placeholder.argument == nil ? nil : .argument(placeholder)
    }
    if isSection(placeholder.name) {
      return NameProblem(
        id: "section.inline", message: "the section '\(placeholder.name)' stands within text",
        hint: "give it a paragraph of its own")
    }
    return NameProblem(
      id: "fact.unknown", message: "no fact '\(placeholder.name)'",
      hint: NearestName.hint(placeholder.name, among: facts.union(sections)))
  }

  func problems(of request: SectionRequest) -> [Diagnostic] {
    problem(of: request).map { [$0.diagnostic(at: request.location)] } ?? []
  }

  private func problem(of request: SectionRequest) -> NameProblem? {
    switch request.kind {
    case .payments: problem(ofGroup: request, among: paymentGroups, noun: "payment")
    case .tools: problem(ofGroup: request, among: toolGroups, noun: "tool")
    case .faq: problem(ofPlain: request)
    case .contact: problem(ofPlain: request) ?? problemOfContact
    case .own(let name):
      sections.contains(name)
        ? nil
        : NameProblem(
          id: "section.unknown", message: "no section '\(name)'",
          hint: NearestName.hint(name, among: sections))
    }
  }

  private func problem(ofPlain request: SectionRequest) -> NameProblem? {
    guard request.value != nil else { return nil }
    return NameProblem(
      id: "section.value", message: "the section '\(request.kind.name)' takes no value", hint: nil)
  }

  private var problemOfContact: NameProblem? {
    guard channels.isEmpty else { return nil }
    return NameProblem(
      id: "contact.no-channel", message: "the section 'contact' has no channel to show",
      hint: "write one in content/contact.yaml")
  }

  private func problem(
    ofGroup request: SectionRequest, among groups: Set<String>, noun: String
  ) -> NameProblem? {
    guard let group = request.argument, !group.isEmpty else {
      return NameProblem(
        id: "section.value", message: "the section '\(request.kind.name)' names no group",
        hint: groups.isEmpty ? nil : "groups: \(groups.sorted().joined(separator: ", "))")
    }
    if groups.contains(group) { return nil }
    return NameProblem(
      id: "\(noun).unknown-group", message: "no \(noun) group '\(group)'",
      hint: NearestName.hint(group, among: groups))
  }
}
