/// The version of this program: also the topmost one of `CHANGELOG.md`, and what `action.yml` installs.
package enum ToolVersion {
  package static let text = "0.2.0"
}
