import ArgumentParser
import Text

/// What is said of languages that nobody speaks.
enum PseudoNote {
  static let help: ArgumentHelp = """
    Add en-XA (accents, longer texts) and ar-XB (right to left), made of the source language, \
    to see what isn't translated, has too little room or is wrongly mirrored.
    """

  /// Tells where pages are that aren't for readers.
  ///
  /// - Parameter homes: The addresses of the languages' home pages; mostly none.
  static func print(_ homes: [String]) {
    guard !homes.isEmpty else { return }
    let places = homes.map(PrintableText.of).joined(separator: " and ")
    Terminal.printError(
      "note: \(places) show pseudo-languages, hidden from menus and search engines; the next build "
        + "without --pseudo takes them away\n")
  }
}
