import ArgumentParser
import Files
import HelpSite
import Text

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a small site into an empty folder.",
    discussion: """
      The site has payment methods, contact, products, facts, and three pages of questions. In other \
      languages, and in a source language other than English, the pages are drafts with English \
      texts to write over.
      """)

  @Argument(
    help: "The folder; one that isn't there is made.", completion: .directory)
  var folder = "."

  @Option(help: "The site's name.")
  var name = "Example Help"

  @Option(help: "Where the site will stand.")
  var baseURL = "https://help.example/"

  @Option(help: "The site's languages, separated by commas, the source language first.")
  var languages = "en"

  @Option(help: "Where the site is to be published: an entry of hosts in site.yaml.")
  var host: HostKind?

  @Option(help: "What checks the site with every change (default: the host's own, or github).")
  var ci: SiteAutomation?

  func run() async throws {
    guard !folder.isEmpty else { throw ValidationError("the folder's name is empty.") }
    let site = try SiteOptions.parse(["--site=\(folder)"])
    var options = try site.buildOptions()
    options.includesDrafts = true
    let session = Session(site: site, options: options)
    try await session.run {
      let begun = try newSite()
      try NewSite.makeFolder(folder)
      let build = try session.build()
      let lock = try build.lockSources { Terminal.printError($0 + "\n") }
      let count = try await begun.write(into: build)
      withExtendedLifetime(lock) {}
      Terminal.printError(report(count, in: site))
    }
  }

  private func newSite() throws -> NewSite {
    let tags = languages.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var site = try NewSite(languages: tags)
    site.name = name
    site.baseURL = baseURL
    site.host = host
    site.automation = ci ?? host?.automation ?? .github
    if let host, let own = host.automation, site.automation != .none, site.automation != own {
      throw ValidationError(
        "--host \(host.rawValue) is published by --ci \(own.rawValue), or by hand with --ci none.")
    }
    return site
  }

  private func report(_ count: Int, in site: SiteOptions) -> String {
    let option = site.prefix.isEmpty ? "" : " --site \(folder)"
    let place = site.prefix.isEmpty ? "" : " into \(folder)"
    return PrintableText.of("wrote \(counted(count, "file"))\(place)") + "\n"
      + PrintableText.of("SiteGen serve\(option)  shows the site while you write it") + "\n"
  }
}

extension HostKind: ExpressibleByArgument {}
extension SiteAutomation: ExpressibleByArgument {}
