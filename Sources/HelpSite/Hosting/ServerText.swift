/// Texts as the configuration of servers holds them.
enum ServerText {
  /// In quotes, as nginx and Caddy read them.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A regular expression that finds the text itself.
  static func expression(_ text: String) -> String {
    text.map { ".^$*+?()[]{}|\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
