import Languages
import Text

@testable import HelpSite

/// Every reader of data files, each with the same bytes.
struct DataTarget: FuzzTarget {
  func run(_ input: [UInt8]) throws {
    var bytes = input
    guard (try? SourceText.normalize(&bytes)) != nil else { return }
    let lines = bytes.count { $0 == 0x0A } + 1
    for diagnostic in read(bytes) where diagnostic.location.line > lines + 1 {
      throw BrokenPromise(description: "no such line: \(diagnostic)")
    }
  }

  private func read(_ bytes: [UInt8]) -> [Diagnostic] {
    let languages = ["en", "ar"].compactMap(Language.init)
    let reader = StrictReader(file: "content/x.yaml", languages: languages)
    let site = SiteConfigurationReader.read(bytes, file: "content/site.yaml", baseURL: nil)
    let words = StringsReader.read(
      bytes, file: "content/en/strings.yaml", language: languages[0])
    let lock = TranslationLockReader.read(bytes, file: "content/ar/translations.lock")
    return PublishedLedger.read(bytes).diagnostics + site.diagnostics
      + PaymentsReader.read(bytes, with: reader).diagnostics
      + FactsReader.read(bytes, with: reader).diagnostics
      + ContactReader.read(bytes, with: reader).diagnostics
      + ToolsReader.read(bytes, with: reader).diagnostics
      + RedirectsReader.read(bytes, with: reader).diagnostics + words.diagnostics
      + lock.diagnostics
  }
}
