import ArgumentParser
import Foundation
import HelpSite
import Publishing

/// The option that every command has: the site that it is about.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .customLong("site"), help: "The folder that holds content/ and templates/.",
    completion: .directory)
  var folder = "."

  /// A path below the site folder.
  func path(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Where a command publishes, with the site's own folders and `more` paths protected.
  func outputFolder(
    _ path: String, cache: String?, protecting more: [String] = [], force: Bool
  ) -> OutputFolder {
    let output = OutputFolder(
      path: path, site: folder,
      protecting: [self.path("content"), self.path("templates")] + more, force: force)
    return cache.map(output.caching) ?? output
  }

  /// What leads from the working folder to the site: `docs/`, `../docs/`, or nothing if it is there.
  ///
  /// From the root only if the site doesn't lie in the working folder: `/srv/docs/`.
  var prefix: String {
    let path = folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/") + "/"
    guard folder.hasPrefix("/") else { return path == "/" ? "" : path }
    let working = FileManager.default.currentDirectoryPath + "/"
    return ("/" + path).hasPrefix(working) ? String(path.dropFirst(working.count - 1)) : "/" + path
  }

  /// The same from the repository's root, which is the working folder in CI; nothing if the site
  /// isn't in it.
  var prefixInRepository: String {
    prefix.hasPrefix("/") || prefix.hasPrefix("../") ? "" : prefix
  }

  /// The options of a plain build.
  ///
  /// - Parameter jobs: How many pages to work on at once; `nil` for one a processor.
  /// - Returns: The options, with the machine's time or that of `SOURCE_DATE_EPOCH`.
  /// - Throws: `ValidationError`.
  func buildOptions(jobs: Int? = nil) throws -> BuildOptions {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    guard (1...1_024).contains(jobs) else {
      throw ValidationError("--jobs is a number from 1 to 1024.")
    }
    // What a script leaves empty means no folder, least of all the working folder or the root.
    guard !folder.isEmpty else { throw ValidationError("--site is empty.") }
    return BuildOptions(jobs: jobs, now: try Self.now())
  }

  /// `SOURCE_DATE_EPOCH` ([specification](https://reproducible-builds.org/specs/source-date-epoch/)),
  /// or the machine's clock.
  private static func now() throws -> Int {
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty
    else { return Int(Date().timeIntervalSince1970) }
    guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds since 1970.")
    }
    return seconds
  }
}
