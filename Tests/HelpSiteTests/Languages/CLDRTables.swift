import Foundation
import TestSupport

/// What an independent reader of CLDR and ISO 4217 found, by `Fixtures/cldr/tables.py`.
enum CLDRTables {
  /// The lines of a section, each cut at its tabs.
  static func lines(_ section: String) throws -> [[String]] {
    let file = packageRoot.appending(path: "Tests/HelpSiteTests/Fixtures/cldr/tables.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    guard let start = lines.firstIndex(of: "[\(section)]") else { return [] }
    return lines[(start + 1)...].prefix { $0.first != "[" }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
