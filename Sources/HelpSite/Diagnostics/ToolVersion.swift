/// The version of this program.
package enum ToolVersion {
  package static let text = "0.1.0"
}
