import Files
import Foundation
import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

/// A site in English with one page, and perhaps its Italian translation, that is exchanged.
struct ExchangeSite {
  let scratch: ScratchFolder

  static let italian = "content/it/refunds.md"
  static let lock = "content/it/translations.lock"

  /// A question with a link, code and a fact in one text, and a plain one behind it.
  private static let texts = (
    english: """
    ## How long? {#long}

    See [the list](https://example.com/a) with `code` for {{window}}.

    Plain words here.
    """,
    italian: """
    ## Quanto? {#long}

    Vedi [la lista](https://example.com/a) con `code` per {{window}}.

    Parole semplici.
    """
  )

  /// Without an Italian body there is no translation.
  init(
    _ english: String, _ italian: String? = nil, files: [String: String] = [:],
    languages: String = "[en, it, ja]"
  ) throws {
    var site = SiteFiles(languages: languages, files)
    site["content/facts.yaml"] = "window: {days: 90}\n"
    site["content/en/refunds.md"] = page("Refunds of money", english)
    if let italian { site[Self.italian] = page("Rimborsi", italian) }
    scratch = try ScratchFolder(site.files)
  }

  /// A site with ``texts``.
  static func ofTexts(languages: String = "[en, it, ja]") throws -> ExchangeSite {
    try ExchangeSite(texts.english, texts.italian, languages: languages)
  }

  func build() throws -> SiteBuild {
    var options = BuildOptions(jobs: 2, now: 1_767_225_600)
    options.includesDrafts = true
    return try SiteBuild(site: scratch.path, options: options)
  }

  /// All units in one file.
  func export(
    _ format: ExchangeFormat = .po, _ language: String = "it", states: Set<ExportedState>? = nil
  ) async throws -> String {
    let survey = try await build().survey()
    let export = TranslationExport(
      language: try survey.language(language), selection: [], format: format, split: .language,
      states: states)
    let files = try await survey.files(of: [export], jobs: 1).first?.files ?? []
    return files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @discardableResult
  func take(
    _ text: String, _ format: ExchangeFormat = .po, language: String? = nil,
    _ change: (inout TranslationImport) -> Void = { _ in }
  ) async throws -> ImportReport {
    let file = TranslationImport.File(path: SourcePath("it." + format.fileExtension)) {
      Array(text.utf8)
    }
    var request = TranslationImport(files: [file], language: language)
    change(&request)
    return try await build().take(request)
  }

  /// Exports, writes translations where none are, and takes them in again.
  @discardableResult
  func translate(
    _ texts: [String: String], _ change: (inout TranslationImport) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await take(Self.filled(try await export(), with: texts), .po, change)
  }

  /// A catalogue with other translations for some source texts.
  static func filled(_ catalog: String, with texts: [String: String]) -> String {
    var lines = catalog.components(separatedBy: "\n")
    for (source, target) in texts {
      guard let index = lines.firstIndex(of: "msgid \"\(source)\"") else {
        Issue.record("no text '\(source)' in the catalogue")
        continue
      }
      lines[index + 1] = "msgstr \"\(target)\""
    }
    return lines.joined(separator: "\n")
  }

  var italian: String { scratch.text(Self.italian) ?? "" }

  /// All files of the site.
  func files() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    return names.reduce(into: [:]) { $0[$1] = FileManager.default.contents(atPath: scratch[$1]) }
  }

  func accept() async throws {
    let survey = try await build().survey()
    try survey.accept(
      TranslationAcceptance(
        language: try survey.language("it"), selection: [],
        kind: .reviewed(method: .human, name: nil)))
  }

  func states() async throws -> [String: TranslationState] {
    let survey = try await build().survey()
    let parts = survey.parts(in: try survey.language("it"))
    return Dictionary(uniqueKeysWithValues: parts.map { ("\($0.name)", $0.state) })
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let author = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    process.arguments = ["git", "-C", scratch.path] + author + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
