import Foundation
import Languages
import Publishing
import TestSupport

@testable import HelpSite

/// A site that is built whole and in shards.
struct ShardTrial {
  let scratch: ScratchFolder
  var options = BuildOptions(jobs: 2, now: 0)
  var compressions: [Compression] = []

  init(_ files: SiteFiles) throws {
    scratch = try ScratchFolder(files.files)
  }

  /// Builds a share into a folder of its own, or the whole site into `whole`.
  @discardableResult
  func build(_ share: BuildShare = .whole, into folder: String? = nil) async throws -> PublishReport
  {
    var options = options
    options.share = share
    return try await SiteBuild(site: scratch.path, options: options).run(
      output: output(folder ?? Self.name(of: share)), compressions: compressions
    ).published
  }

  /// Builds the shards of a division, and gives their folders.
  func build(parts count: Int) async throws -> [String] {
    for number in 1...count { try await build(.part(number, of: count)) }
    return (1...count).map { Self.name(of: .part($0, of: count)) }
  }

  @discardableResult
  func merge(_ folders: [String], into folder: String = "merged") async throws -> PublishReport {
    try await ShardMerge(folders.map { scratch[$0] }).run(output: output(folder), jobs: 2)
  }

  func output(_ folder: String) -> OutputFolder {
    OutputFolder(
      path: scratch[folder], site: scratch.path,
      protecting: ["content", "templates"].map { scratch[$0] }, force: false)
  }

  /// Everything in a folder, the manifest too.
  func files(_ folder: String) throws -> [String: Data] {
    var files = try scratch.files(folder)
    files["manifest"] = FileManager.default.contents(
      atPath: scratch[folder + "/.sitegen-manifest.json"])
    return files
  }

  static func name(of share: BuildShare) -> String {
    switch share {
    case .whole: "whole"
    case .part(let number, let count): "shard-\(number)-\(count)"
    case .languages(let languages): languages.sorted().map(\.tag).joined(separator: "-")
    }
  }
}
