import ArgumentParser
import HelpSite

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

  @Flag(help: "Open the site in the browser.")
  var open = false

  func validate() throws {
    guard (0...65_535).contains(port ?? 0) else {
      throw ValidationError("--port is a number from 0 to 65535.")
    }
  }

  #if Preview
    func run() async throws {
      let session = try options.session()
      let site = options.site.folder
      Terminal.endOnSignals()
      try await session.run {
        _ = try SourceFolder(site)
        let watcher = try FolderWatcher(site: site) { notice in
          Terminal.printError("note: \(PrintableText.of(notice))\n")
        }
        let server = try await SiteServer(port: port.map { .exactly($0) } ?? .from(8_080))
        let report = ServeReport(session: session, port: server.port, opensBrowser: open)
        try await server.run(
          PreviewBuilder(site: site, options: session.options), watching: watcher
        ) { report.show($0, after: $1, $2) }
      }
    }
  #else
    func run() async throws {
      Terminal.printError("error: this SiteGen was built without the preview\n")
      throw ExitCode.machine
    }
  #endif
}
