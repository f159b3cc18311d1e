import TestSupport
import Testing
import Text

@testable import HelpSite
@testable import Publishing

/// Builds into `public` of a scratch folder, as a site in that folder would.
struct OutputTrial {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  func folder(_ path: String = "public", force: Bool = false) -> OutputFolder {
    OutputFolder(
      path: scratch[path], site: scratch.path,
      protecting: ["content", "templates"].map { scratch[$0] }, force: force)
  }

  func open(_ path: String = "public", force: Bool = false) throws -> OutputStage {
    try folder(path, force: force).open { Issue.record("waited: \($0)") }
  }

  @discardableResult
  func build(_ files: [String: String], force: Bool = false) throws -> PublishReport {
    let stage = try open(force: force)
    return try stage.publish(
      files.sorted { $0.key < $1.key }.map { try stage.stage(OutputPath($0), $1) })
  }

  /// What is published: files, links and folders, without SiteGen's own.
  func published() throws -> [String: String] {
    try scratch.snapshot("public").filter { !$0.key.hasPrefix(".sitegen-manifest") }
  }

  /// The published files alone.
  func files() throws -> [String: String] {
    try published().filter { $0.value != "<folder>" }
  }
}

extension OutputStage {
  func stage(_ path: OutputPath, _ text: String) throws -> StagedFile {
    try Array(text.utf8).withUnsafeBufferPointer { try stage(path, $0) }
  }
}

extension Manifest {
  /// Of files whose bytes nothing is said of.
  init(paths: [OutputPath]) { self.init(paths.map { File(path: $0, digest: nil) }) }

  /// Of files with these texts.
  init(of files: [String: String]) {
    self.init(
      files.map { path, text in
        File(
          path: OutputPath(path),
          digest: Array(text.utf8).withUnsafeBufferPointer { FileDigest(of: $0) })
      })
  }
}
