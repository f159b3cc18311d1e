import ArgumentParser
import HelpSite

struct HostsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hosts", abstract: "Write what hosts and servers need.",
    subcommands: [HostsWriteCommand.self])
}

struct HostsWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract:
      "Write the files of the hosts in site.yaml that belong to servers and to the repository.")

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let session = Session(site: site, options: try site.buildOptions())
    try await session.run(isWriting: true) { build in
      let report = try await build.writeHosts()
      try session.show(report.warnings)
      for path in report.written { try Terminal.printResult("\(site.prefix)\(path)\n") }
      Terminal.printError(
        "\(counted(report.written.count, "file")) written, \(report.unchanged) unchanged\n")
    }
  }
}
