import ArgumentParser
import HelpSite
import Text

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file, for editors.")

  @OptionGroup var site: SiteOptions

  @Flag(help: "List the names of the schemas.")
  var list = false

  @Argument(help: "A name of the list.")
  var name: String?

  func validate() throws {
    guard list == (name == nil) else { throw ValidationError("Either a name or --list.") }
  }

  func run() async throws {
    try await Session(site: site, options: site.buildOptions()).run { build in
      guard let name else {
        let lines = SchemaCatalog.files.map { "\($0.name): \($0.file)\n" }
        return try Terminal.printResult(lines.joined())
      }
      guard let schema = try build.schemas().schema(name) else {
        let hint = NearestName.hint(name, among: SchemaCatalog.files.map(\.name))
        throw UsageFailure(
          description: "there is no schema '\(name)'; \(hint ?? "--list has the names")")
      }
      try Terminal.printResult(schema.line)
    }
  }
}
