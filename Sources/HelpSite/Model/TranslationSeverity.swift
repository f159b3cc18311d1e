/// What it means for a build that a language's translations don't follow their originals.
enum TranslationSeverity: String, CaseIterable, Sendable {
  case error, warning, off
}
