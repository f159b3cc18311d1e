import Files
import Languages
import Text
import YAML

/// Reads the frame's words of every language and completes each along its chain.
struct StringsLoader {
  let folder: SourceFolder
  let theme: Theme
  let layout: ContentLayout

  private static let fallback = Language("en")!
  private static let sizeLimit = 1 << 20

  /// - Returns: Each language's words, and the mistakes in them.
  /// - Throws: The machine's failure.
  func load(
    _ configuration: SiteConfiguration
  ) throws -> Diagnosed<[Language: StringTable]> {
    var found: [Diagnostic] = []
    let needed = Set(configuration.languages.flatMap(chain))
    let themeWords = try found.take(themeWords(needed))
    let known = themeWords.values.reduce(into: Set<String>()) { $0.formUnion($1.words.keys) }
    var own = themeWords
    for settings in configuration.languages {
      let words = try found.take(ownWords(settings.language, known: known))
      own[settings.language, default: StringsFile()].merge(words ?? StringsFile())
    }
    var tables: [Language: StringTable] = [:]
    for settings in configuration.languages {
      tables[settings.language] = table(chain(of: settings), own)
    }
    // A mistake that took words out needs no second one.
    if !found.hasErrors {
      found += configuration.languages.compactMap { noWords(of: $0, own) }
      // What the source language lacks, with its fallbacks, every language lacks.
      let words = tables[configuration.source.language]?.words ?? [:]
      found += StringTable.Key.allCases.filter { words[$0.rawValue] == nil }.map(Self.missing)
    }
    return Diagnosed(tables, found)
  }

  /// Where words are looked for: of each language its parents, too, before the next.
  ///
  /// With `market: PT`, `pt` has Portugal's words before Brazil's, which are its parents'.
  private func chain(of settings: LanguageSettings) -> [Language] {
    let languages = [settings.formatLanguage] + settings.chain + [Self.fallback]
    var chain = [settings.language]
    for language in languages.flatMap({ [$0] + $0.parents }) where !chain.contains(language) {
      chain.append(language)
    }
    return chain
  }

  private func table(_ chain: [Language], _ words: [Language: StringsFile]) -> StringTable {
    var merged: [String: StringTable.Word] = [:]
    for language in chain {
      for (key, entry) in words[language]?.words ?? [:] where merged[key] == nil {
        merged[key] = StringTable.Word(entry: entry, language: language)
      }
    }
    let own = chain.prefix { $0.isVariety(of: chain[0]) }.compactMap { words[$0] }
    var units = StringsFile()
    for file in own.reversed() { units.takeUnits(of: file) }
    return StringTable(
      words: merged, synonyms: own.flatMap(\.synonyms), fillers: own.flatMap(\.fillers),
      units: units.units)
  }

  private func themeWords(
    _ needed: Set<Language>
  ) throws -> Diagnosed<[Language: StringsFile]> {
    var words: [Language: StringsFile] = [:]
    var diagnostics: [Diagnostic] = []
    for file in theme.files
    where file.name.hasPrefix("strings/") && file.name.endsInBytes(of: ".yaml") {
      let tag = String(
        Substring(file.name.utf8.dropFirst("strings/".utf8.count).dropLast(".yaml".utf8.count)))
      // Those that the program carries are sound.
      if file.isBuiltIn, !needed.contains(Language(checked: tag)) { continue }
      let language: Language
      do {
        language = try Language.named(tag)
      } catch {
        let place = SourceLocation(file: file.path)
        diagnostics.append(Diagnostic(error, of: tag, area: "strings", at: place))
        continue
      }
      let read = try theme.text(file, limit: Self.sizeLimit).flatMap {
        StringsReader.read($0, file: file.path, language: language)
      }
      words[language] = diagnostics.take(read)
    }
    return Diagnosed(words, diagnostics)
  }

  private func ownWords(
    _ language: Language, known: Set<String>
  ) throws -> Diagnosed<StringsFile?> {
    guard let path = layout.stringFiles[language] else { return Diagnosed(nil) }
    return try folder.text(path, limit: Self.sizeLimit).flatMap {
      StringsReader.read($0, file: path, language: language, known: known)
    }
  }

  private static func missing(_ key: StringTable.Key) -> Diagnostic {
    Diagnostic(
      error: "strings.missing-key", at: SourceLocation(file: "templates/strings/\(fallback).yaml"),
      "the key '\(key.rawValue)' is missing", hint: "pages can't be made without it")
  }

  private func noWords(
    of settings: LanguageSettings, _ words: [Language: StringsFile]
  ) -> Diagnostic? {
    let shown = chain(of: settings).first { words[$0]?.words.isEmpty == false } ?? Self.fallback
    guard !shown.isVariety(of: settings.language) else { return nil }
    return Diagnostic(
      warning: "strings.missing", at: settings.location,
      "the frame has no words in '\(settings.language.tag)'; they are shown in '\(shown.tag)'",
      hint: "write content/\(settings.language.tag)/strings.yaml")
  }
}
