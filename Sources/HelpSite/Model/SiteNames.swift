import Languages
import Text
import YAML

/// The names that authors may use in pages: facts, sections, and what sections show.
final class SiteNames: Sendable {
  let facts: FactNames
  private let sections: Set<String>
  private let paymentGroups: Set<String>
  private let toolGroups: Set<String>
  let channels: Set<String>
  /// The layouts that a page may have.
  let layouts: Set<String>

  init(source: SourceTree) {
    paymentGroups = Set(source.payments.groups.keys)
    toolGroups = Set(source.tools.keys)
    channels = Set(source.contact.channels.map(\.id))
    sections = SourceTree.sections(of: source.templates)
    layouts = source.layouts
    facts = FactNames(facts: source.facts, sections: sections)
  }

  func isSection(_ name: String) -> Bool { sections.contains(name) }

  /// What is wrong with the braces of a running text, each with its offset in bytes.
  func problems(
    in text: UnsafeBufferPointer<UInt8>, of language: Language
  ) -> [(offset: Int, problem: NameProblem)] {
    facts.problems(in: text, of: language)
  }

  func problems(in text: String, of language: Language) -> [NameProblem] {
    facts.problems(in: text, of: language)
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
