import Files
package import Languages
import Text

/// What a site gets for a language that it is to be translated into.
package struct NewLanguage: Sendable {
  package let language: Language
  /// Whether the site had it before.
  package let wasThere: Bool
  /// The drafts that were written.
  package let pages: Int
  /// Whether the program has no words of the frame in the language, so that these were begun too.
  package let hasOwnWords: Bool
}

extension TranslationSurvey {
  /// Begins the translation into a language: a draft of each page that it lacks, the words of the
  /// frame if the theme has none, and last of all the entry in `site.yaml`.
  ///
  /// Files that are there stay as they are. Of a language that the site has, only pages are written.
  ///
  /// - Parameter tag: In canonical case.
  /// - Returns: What was made.
  /// - Throws: ``UsageFailure`` if the tag is none or that of the source; ``MachineFailure``.
  package func add(_ tag: String) throws -> NewLanguage {
    let language = languages.contains { $0.tag == tag } ? try self.language(tag) : nil
    if let language {
      let pages = try create(try drafts(in: tag))
      return NewLanguage(language: language, wasThere: true, pages: pages, hasOwnWords: false)
    }
    return try addToSite(tag)
  }

  private func addToSite(_ tag: String) throws -> NewLanguage {
    let language = tag == sourceLanguage.tag ? try self.language(tag) : try Language.toAdd(tag)
    let path: SourcePath = "content/site.yaml"
    let site = try folder.readAgain(path, limit: .max)
    guard let edited = LanguageListEdit.adding(language, to: site) else {
      throw UsageFailure(
        description: "the list of languages in \(path) can't be added to with certainty; write "
          + "'\(tag)' at its end yourself, then run this again")
    }
    let pages = try create(try drafts(in: tag))
    let hasOwnWords = !themeHasWords(in: language)
    if hasOwnWords {
      _ = try folder.create("content/\(tag)/strings.yaml", with: Array(words(for: language).utf8))
    }
    try folder.replace(path, with: edited)
    return NewLanguage(
      language: language, wasThere: false, pages: pages, hasOwnWords: hasOwnWords)
  }

  /// A draft of each original; all are made before one is written.
  private func drafts(in tag: String) throws -> [(path: SourcePath, text: String)] {
    try originals.compactMap { page in
      let bytes = try folder.readAgain(page.file.path, limit: PageText.sizeLimit)
      guard let stub = PageStub(bytes, of: page, parser: parser) else { return nil }
      return ("content/\(tag)/\(page.file.key).md", try stub.text())
    }
  }

  /// Writes those that aren't there, and counts them.
  private func create(_ drafts: [(path: SourcePath, text: String)]) throws -> Int {
    try drafts.filter { try folder.create($0.path, with: Array($0.text.utf8)) }.count
  }

  private var originals: [ParsedPage] {
    table.keys.compactMap { table.own($0, in: sourceLanguage) }
  }

  private func themeHasWords(in language: Language) -> Bool {
    let names = ([language] + language.parents.filter(language.isVariety)).map {
      "strings/\($0.tag).yaml"
    }
    return Theme(folder: folder, own: templates).files.contains { names.contains($0.name) }
  }

  /// The source language's words, each behind a `#` until it is translated.
  private func words(for language: Language) -> String {
    let words = source.strings[sourceLanguage]?.words ?? [:]
    let lines = words.keys.sorted(by: PathOrder.byBytes).map { key -> String in
      switch words[key]!.entry {
      case .text(let text): return "# \(key): \(PageStub.quoted(text))\n"
      case .plural(let forms):
        let text = PageStub.quoted(forms[.other] ?? "")
        let categories = language.pluralCategories.map { "\($0.rawValue): \(text)" }
        return "# \(key): {\(categories.joined(separator: ", "))}\n"
      }
    }
    return "# The words of the page frame. Translate a line, then take its # away.\n"
      + lines.joined()
  }
}

extension Language {
  /// A language that a site is to get.
  ///
  /// - Throws: ``UsageFailure`` if the tag is none, or if no folder can be named so.
  static func toAdd(_ tag: String) throws(UsageFailure) -> Language {
    let language: Language
    do {
      language = try Language.named(tag)
    } catch {
      let hint = Language.canonical(tag).map { "did you mean '\($0)'?" }
      throw UsageFailure(
        description: error.message(about: tag) + "; "
          + (hint ?? "tags are such as it, pt-BR or zh-Hant"))
    }
    if let problem = PortableName.check(tag) {
      throw UsageFailure(description: "no folder can have the language's name: \(problem)")
    }
    return language
  }
}
