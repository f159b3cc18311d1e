/// What checks a new site with every change.
package enum SiteAutomation: String, CaseIterable, Sendable {
  case github, gitlab, none
}
