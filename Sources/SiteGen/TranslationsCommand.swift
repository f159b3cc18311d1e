import ArgumentParser

struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations",
    abstract: "See where translations stand, and say that they follow their originals.",
    subcommands: [
      StatusCommand.self, DiffCommand.self, AcceptCommand.self, AddCommand.self,
      ExportCommand.self, ImportCommand.self,
    ])
}
