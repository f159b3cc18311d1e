import ArgumentParser
import HelpSite
import Languages

/// The options of the commands that render the site: to publish, to check or to show it.
struct RenderOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

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

  @Option(help: "What the columns of diagnostics count; editors often count characters.")
  var columns = DiagnosticStyle.Columns.bytes

  @Flag(help: "Print errors only.")
  var quiet = false

  /// The run of a command with these options.
  ///
  /// - Parameter consequence: What mistakes in the site mean: `nothing was published`.
  /// - Returns: The run, before it begins.
  /// - Throws: `ValidationError`.
  func session(consequence: String? = nil) throws -> Session {
    Session(
      site: site, options: try buildOptions(), format: format, columns: columns, isQuiet: quiet,
      consequence: consequence)
  }

  private func buildOptions() throws -> BuildOptions {
    var options = try site.buildOptions(jobs: jobs)
    options.includesDrafts = drafts
    options.includesUnreleased = unreleased
    options.isStrict = strict
    if let baseURL {
      guard let url = BaseURL(baseURL) else {
        throw ValidationError("--base-url is an address such as https://example.com/help/.")
      }
      options.baseURL = url
    }
    options.languages = try languages.map { try Self.languages($0, of: "--languages") }
    return options
  }

  /// The languages that the value of an option lists, with commas between.
  static func languages(_ list: String, of option: String) throws -> Set<Language> {
    let languages = try list.split(separator: ",").map { tag in
      guard let language = Language(String(tag)) else {
        throw ValidationError("'\(tag)' is no language tag such as it, pt-BR or zh-Hant.")
      }
      return language
    }
    guard !languages.isEmpty else { throw ValidationError("\(option) names no language.") }
    return Set(languages)
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension DiagnosticStyle.Columns: ExpressibleByArgument {}
