import Files
import Languages
package import Text

extension TranslationSurvey {
  /// Begins a page in the source language: a draft with nothing but its title.
  ///
  /// - Parameters:
  ///   - key: Its path below the language's folder without `.md`.
  ///   - title: `nil`: made from the key.
  /// - Returns: The file that was written.
  /// - Throws: ``UsageFailure`` if there is such a page, or can be none; ``MachineFailure``.
  package func beginPage(_ key: String, title: String?) throws -> SourcePath {
    try Self.checkKey(key)
    let path: SourcePath = "content/\(sourceLanguage.tag)/\(key).md"
    let title = title ?? Self.title(from: key)
    let text = "---\ntitle: \(PageStub.quoted(title))\ndraft: true\n---\n"
    let page = parse(text, of: PageFile(path: path, language: sourceLanguage))
    if let error = page.diagnostics.first(where: { $0.severity == .error }) {
      throw UsageFailure(description: "'\(title)' can't be a title: \(error.message)")
    }
    guard table.own(PageKey(key), in: sourceLanguage) == nil,
      try folder.create(path, with: Array(text.utf8))
    else { throw UsageFailure(description: "the page '\(key)' is there already") }
    return path
  }

  private static func checkKey(_ key: String) throws(UsageFailure) {
    func failure(_ reason: String) -> UsageFailure {
      UsageFailure(description: "no page can be named '\(key)': \(reason)")
    }
    if let problem = PortableName.check(key) { throw failure("\(problem)") }
    if key.endsInBytes(of: ".md") { throw failure("a key has no .md") }
    let names = SitePath.names(of: key)
    if let hidden = names.first(where: { $0.utf8.first == UInt8(ascii: ".") }) {
      throw failure("'\(hidden)' begins with a dot, and would be passed over")
    }
    guard names.count <= SourceFolder.maximumDepth - 2 else { throw failure("it lies too deep") }
  }

  /// `billing/how-to-pay` is "How to pay", and `billing/index` is "Billing".
  static func title(from name: String) -> String {
    let name = PageKey(name).folderOfPage ?? name
    let last = name.split(separator: "/").last ?? ""
    let words = String(last.map { "-_".contains($0) ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  func parse(_ text: String, of file: PageFile) -> PageParser.Result {
    let bytes = Array(text.utf8)
    return parser.parse(.init(bytes: bytes, hash: ContentHash(of: bytes)), of: file)
  }
}
