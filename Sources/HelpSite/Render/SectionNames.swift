/// What sections show by name to the readers of a language: payment methods with their aliases, and
/// tools.
struct SectionNames {
  /// Of each group, in its order.
  private let methods: [String: [String]]
  private let tools: [String: [String]]

  init(_ source: SourceTree, for settings: LanguageSettings) {
    func text(_ words: LocalizedText?) -> String? { source.words(words, for: settings)?.text }
    methods = source.payments.groups.mapValues { group in
      source.methods(of: group, for: settings).flatMap { method in
        (text(method.name).map { [$0] } ?? []) + method.aliases
      }
    }
    tools = source.tools.mapValues { $0.tools.compactMap { text($0.name) } }
  }

  /// Whether a group has a method that the readers can use.
  func hasMethods(inGroup id: String) -> Bool { methods[id]?.isEmpty == false }

  /// The names of what some sections show, once each.
  func names(in requests: [SectionRequest]) -> [String] {
    var seen: Set<String> = []
    return requests.flatMap { request in
      guard let group = request.argument else { return [] as [String] }
      return switch request.kind {
      case .payments: methods[group] ?? []
      case .tools: tools[group] ?? []
      case .faq, .contact, .own: []
      }
    }.filter { seen.insert($0).inserted }
  }
}

extension SourceTree {
  /// The methods of a group that the readers of a language can use.
  func methods(of group: PaymentGroup, for settings: LanguageSettings) -> [PaymentMethod] {
    group.methods.compactMap { payments.methods[$0.id] }.filter { $0.audience.contains(settings) }
  }
}
