import ArgumentParser
import Files
import HelpSite
import Text

#if Preview
  import PreviewServer
#endif

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser while you write it.")

  @OptionGroup var options: RenderOptions

  @Option(
    help: "The port to listen at; 0 takes any free one (default: the first free one from 8080).")
  var port: Int?

  @Option(
    help: """
      The address to listen at, such as 0.0.0.0 in a container (default: this machine alone). \
      Whoever reaches it sees what isn't published.
      """)
  var host: String?

  @Option(
    name: .customLong("allow-host"),
    help: "A name that browsers may use besides localhost, with or without a port; repeatable.")
  var allowedHosts: [String] = []

  @Flag(help: "Look for changes again and again, where the system tells of none.")
  var poll = false

  @Flag(help: PseudoNote.help) var pseudo = false

  @Flag(help: "Open the site in the browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port ?? 0) else {
      throw ValidationError("--port is a number from 0 to 65535.")
    }
    #if Preview
      _ = try address()
      _ = try allowed()
    #endif
  }

  #if Preview
    func run() async throws {
      var session = try options.session()
      session.options.includesPseudo = pseudo
      let site = options.site.folder
      Terminal.endOnSignals()
      try await session.run {
        _ = try SourceFolder(site)
        let watcher = try FolderWatcher(site: site, polling: poll) { notice in
          Terminal.printError("note: \(PrintableText.of(notice))\n")
        }
        let server = try await SiteServer(
          port: port.map { .exactly($0) } ?? .from(8_080), of: address(), allowing: allowed())
        let report = try ServeReport(
          session: session, address: address(), port: server.port, opensBrowser: open)
        report.warn()
        try await server.run(
          PreviewBuilder(site: site, options: session.options), watching: watcher,
          beginning: report.begin
        ) { report.show($0, after: $1, $2) }
      }
    }

    private func address() throws -> ServerAddress {
      guard let host else { return .loopback }
      guard let address = ServerAddress(host) else {
        throw ValidationError("--host is an IP address such as 0.0.0.0, not '\(host)'.")
      }
      return address
    }

    private func allowed() throws -> [AllowedHost] {
      try allowedHosts.map { name in
        guard let host = AllowedHost(name) else {
          throw ValidationError(
            "--allow-host is a name such as preview.example or 192.168.1.5:8080, not '\(name)'.")
        }
        return host
      }
    }
  #else
    func run() async throws {
      Terminal.printError("error: this SiteGen was built without the preview\n")
      throw ExitCode.machine
    }
  #endif
}
