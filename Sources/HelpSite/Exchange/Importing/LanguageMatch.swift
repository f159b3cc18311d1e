import Languages
import Text

/// Which of the site's languages a translators' file is in.
struct LanguageMatch {
  private let languages: [Language]
  /// What the command says; `nil` if it leaves it to the files.
  private let named: Language?

  init(_ survey: TranslationSurvey, named: Language?) {
    languages = survey.languages
    self.named = named
  }

  /// `nil` if the file says another language than the command does, or one that the site hasn't.
  func language(of file: IncomingFile) -> Language? {
    guard let tag = file.language.map(Self.plain), !tag.isEmpty else {
      return named ?? languages.first { Self.names(file.path).contains($0.tag) }
    }
    if let named { return Self.isSame(tag, named) ? named : nil }
    if let exact = languages.first(where: { $0.tag.lowercased() == tag }) { return exact }
    let meant = meant(by: tag)
    if meant.count == 1 { return meant[0] }
    return meant.first { Self.names(file.path).contains($0.tag) }
  }

  /// The site's languages that a tag may mean.
  private func meant(by tag: String) -> [Language] { languages.filter { Self.isSame(tag, $0) } }

  func diagnostic(of file: IncomingFile) -> Diagnostic {
    let location = SourceLocation(file: file.path)
    guard let tag = file.language, !tag.isEmpty else {
      return Diagnostic(
        error: "exchange.language", at: location, "the file doesn't say its language",
        hint: "name it: --language \(languages.first?.tag ?? "de")")
    }
    if let named {
      return Diagnostic(
        error: "exchange.language", at: location,
        "the file is in '\(tag)', and the command says '\(named.tag)'")
    }
    let meant = meant(by: Self.plain(tag)).map(\.tag)
    if meant.count > 1 {
      return Diagnostic(
        error: "exchange.language", at: location,
        "the file is in '\(tag)', which may be \(meant.joined(separator: " or "))",
        hint: "name it: --language \(meant[0])")
    }
    return Diagnostic(
      error: "exchange.language", at: location, "the file is in '\(tag)', which the site hasn't",
      hint: "it is translated into \(languages.map(\.tag).joined(separator: ", "))")
  }

  /// The folders and the name that a file lies under.
  private static func names(_ path: SourcePath) -> [String] {
    SitePath.names(of: path.text).flatMap { name -> [String] in
      [String(name), String(name.prefix { $0 != "." })]
    }
  }

  /// `de_AT.UTF-8@euro` is `de-at`.
  private static func plain(_ tag: String) -> String {
    tag.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-").lowercased()
  }

  /// Whether a file's tag may mean a language: by another code, by the region that its script is
  /// usual in, or without the region that one of both names.
  private static func isSame(_ tag: String, _ language: Language) -> Bool {
    if tag == language.tag.lowercased() { return true }
    guard let other = Language.canonical(tag).flatMap({ Language($0) }) else { return false }
    return other.isVariety(of: language) && other.writtenScript == language.writtenScript
      && (other.region == nil || language.region == nil || other.region == language.region)
  }
}
