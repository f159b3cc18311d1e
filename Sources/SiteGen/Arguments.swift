import ArgumentParser
import HelpSite

/// The words of the command line.
enum Arguments {
  /// All but the program's name.
  ///
  /// - Throws: `ValidationError` for one that isn't UTF-8: repaired, it would name another file.
  static func checked() throws -> [String] {
    let words = CommandLine.unsafeArgv
    for index in 0..<Int(CommandLine.argc) {
      guard let word = words[index], String(validatingCString: word) == nil else { continue }
      throw ValidationError("'\(String(cString: word))' isn't UTF-8.")
    }
    return Array(CommandLine.arguments.dropFirst())
  }
}
