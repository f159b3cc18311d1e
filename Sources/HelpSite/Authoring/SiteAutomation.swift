/// What checks a new site with every change.
package enum SiteAutomation: String, CaseIterable, Sendable {
  case github, gitlab, none
}

extension HostKind {
  /// What publishes there, if nothing else can.
  package var automation: SiteAutomation? {
    switch self {
    case .gitHubPages: .github
    case .gitLabPages: .gitlab
    default: nil
    }
  }
}
