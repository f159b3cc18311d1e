import Text

extension NearestName {
  /// Returns the name that a tag most likely means: at most two changes away, and less than half of
  /// what it names, for names of templates are short.
  static func ofTag(_ name: String, among candidates: some Sequence<String>) -> String? {
    to(name, among: candidates, limit: min(2, (name.utf8.count - 1) / 2))
  }
}
