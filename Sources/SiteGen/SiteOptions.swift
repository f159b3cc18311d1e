import ArgumentParser
import Foundation
import HelpSite

/// The options that every command about a site has.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.", completion: .directory)
  var site = "."

  @Option(help: "Where the site will stand, in place of site.yaml's baseURL.")
  var baseURL: String?

  @Option(help: "The languages to build, separated by commas (default: all).")
  var languages: String?

  @Flag(help: "Build drafts too.")
  var drafts = false

  @Flag(help: "Build unreleased languages too, hidden from menus and search engines.")
  var unreleased = false

  @Flag(help: "Let warnings fail the build.")
  var strict = false

  @Option(help: "How many pages to work on at once (default: one a processor).")
  var jobs: Int?

  @Option(help: "How to print diagnostics.")
  var format = DiagnosticFormat.text

  @Flag(help: "Print errors only.")
  var quiet = false

  func buildOptions() throws -> BuildOptions {
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    guard (1...1_024).contains(jobs) else {
      throw ValidationError("--jobs is a number from 1 to 1024.")
    }
    // What a script leaves empty means no folder, least of all the working folder or the root.
    guard !site.isEmpty else { throw ValidationError("--site is empty.") }
    var options = BuildOptions(jobs: jobs, now: try Self.now())
    options.includesDrafts = drafts
    options.includesUnreleased = unreleased
    options.isStrict = strict
    if let baseURL {
      guard let url = BaseURL(baseURL) else {
        throw ValidationError("--base-url is an address such as https://example.com/help/.")
      }
      options.baseURL = url
    }
    options.languages = try languages.map(Self.languages)
    return options
  }

  /// A path below the site folder.
  func path(_ name: String) -> String { site.hasSuffix("/") ? site + name : site + "/" + name }

  /// What leads from the working folder, a repository's root in CI, to the site: `docs/`.
  var pathInRepository: String {
    let path = site.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return path.isEmpty || site.hasPrefix("/") || path.hasPrefix("..") ? "" : path + "/"
  }

  private static func languages(_ list: String) throws -> Set<Language> {
    let languages = try list.split(separator: ",").map { tag in
      guard let language = Language(String(tag)) else {
        throw ValidationError("'\(tag)' is no language tag such as it, pt-BR or zh-Hant.")
      }
      return language
    }
    guard !languages.isEmpty else { throw ValidationError("--languages names no language.") }
    return Set(languages)
  }

  /// `SOURCE_DATE_EPOCH` ([specification](https://reproducible-builds.org/specs/source-date-epoch/)),
  /// or the machine's clock.
  static func now() throws -> Int {
    guard let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty
    else { return Int(Date().timeIntervalSince1970) }
    guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError("SOURCE_DATE_EPOCH is a number of seconds since 1970.")
    }
    return seconds
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
