import TestSupport
import Testing
import Text

@testable import HelpSite

/// A site of a test's own that is looked at again and again.
struct PreviewTrial {
  let scratch: ScratchFolder
  private let builder: PreviewBuilder
  private(set) var outcome: PreviewOutcome

  init(_ files: SiteFiles, pseudo: Bool = false) async throws {
    scratch = try ScratchFolder(files.files)
    var options = BuildOptions(jobs: 2, now: 0)
    options.includesPseudo = pseudo
    builder = PreviewBuilder(site: scratch.path, options: options)
    outcome = await builder.build()
  }

  /// Writes a file, or takes it away, and builds again after what is said to have changed.
  mutating func apply(
    _ path: String, _ text: String?, told: ChangedFiles? = nil
  ) async throws {
    if let text {
      try scratch.write(path, text)
    } else if scratch.exists(path) {
      try scratch.remove(path)
    }
    await build(told ?? .some([SourcePath(path)]))
  }

  mutating func build(_ changed: ChangedFiles) async {
    outcome = await builder.build(after: outcome, changed: changed)
  }

  /// What is shown, as text, by path.
  var files: [String: String] { outcome.site?.texts ?? [:] }

  func page(at path: String) throws -> PreviewPage {
    try #require(outcome.site?.page(at: path), "\(outcome.diagnostics)")
  }

  var ids: [String] { outcome.diagnostics.map(\.id) }
}

extension PreviewSite {
  /// The files as text, by path.
  var texts: [String: String] { files.mapValues { String(decoding: $0.bytes, as: UTF8.self) } }
}
