import ArgumentParser
import CProcess
import HelpSite

/// The words of the command line.
enum Arguments {
  /// All but the program's name.
  ///
  /// - Throws: `ValidationError` for one that isn't UTF-8: repaired, it would name another file.
  static func checked() throws -> [String] {
    try (0..<process_argument_count()).dropFirst().compactMap { process_argument($0) }.map {
      guard let word = String(validatingCString: $0) else {
        throw ValidationError("'\(String(cString: $0))' isn't UTF-8.")
      }
      return word
    }
  }
}
