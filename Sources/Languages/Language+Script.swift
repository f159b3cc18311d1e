import Foundation

extension Language {
  /// The direction in which the language's script is written.
  package var direction: TextDirection {
    Self.rightToLeftScripts.contains(writtenScript) ? .rightToLeft : .leftToRight
  }

  /// The tag's script or, by CLDR's likely subtags, the one its language has in its region;
  /// empty for a language that CLDR doesn't know.
  package var writtenScript: String { script ?? Self.likelyScript(tag) }

  /// The script that `tag` is written in when it names none.
  package static func likelyScript(_ tag: String) -> String {
    let script = Locale.Language(identifier: tag).script?.identifier ?? ""
    // A style of Arabic, which CLDR names for Urdu and Kashmiri.
    return script == "Aran" ? "Arab" : script
  }

  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
  ]
}
