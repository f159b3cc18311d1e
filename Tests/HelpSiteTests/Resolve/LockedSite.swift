import Files
import TestSupport

@testable import HelpSite

/// A small site whose Italian and German translations were accepted as they are.
enum LockedSite {
  static let english = """
    ---
    title: Refunds
    description: Money back.
    ---

    We refund.

    ## How long? {#long}

    Within {{window}}.

    ## To whom? {#whom}

    To *you*.

    """

  static let italian = """
    ---
    title: Rimborsi
    description: Soldi indietro.
    ---

    Rimborsiamo.

    ## Quanto? {#long}

    Entro {{window}}.

    ## A chi? {#whom}

    A *te*.

    """

  /// The files of the site; `files` are added or take the place of its own.
  static func files(_ files: [String: String] = [:], settings: String = "") async throws
    -> [String: String]
  {
    var all = [
      "content/site.yaml":
        "name: Help\nbaseURL: https://help.example.com/\nlanguages: [en, it, {tag: de, "
        + "translations: warning}]\n" + settings,
      "content/facts.yaml": "window: {days: 90}\n", "content/en/refunds.md": english,
      "content/it/refunds.md": italian, "content/de/refunds.md": italian,
    ]
    all["content/it/translations.lock"] = try await lock(of: all)
    all["content/de/translations.lock"] = all["content/it/translations.lock"]
    all.merge(files) { $1 }
    return all
  }

  /// The lock in which all parts of the English pages are accepted.
  static func lock(of files: [String: String], method: TranslationLock.Method = .human) async throws
    -> String
  {
    var files = files
    let unlocked = files.keys.filter { $0.hasSuffix(".lock") }
    for name in unlocked { files[name] = nil }
    let site = try TrialSite(only: files)
    let source = try await site.loaded()
    var lock = TranslationLock()
    var reader = SourceReader(source.folder)
    for file in source.pages where file.language == source.configuration.source.language {
      guard let page = try PageParser(source: source).parse(file, with: &reader).page else {
        continue
      }
      for (part, hash) in zip(page.parts, page.partHashes) {
        lock.set(
          .init(hash: hash, method: method, date: nil, name: nil),
          for: PartName(page: file.key, part: part.value))
      }
    }
    return lock.text
  }
}
