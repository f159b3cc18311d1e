/// A format of translators' files.
package enum ExchangeFormat: String, CaseIterable, Sendable {
  case po, xliff, json

  /// What the names of its files end with, without the dot.
  package var fileExtension: String {
    switch self {
    case .po: "po"
    case .xliff: "xlf"
    case .json: "json"
    }
  }

  /// The format of a file by its name; `nil` if it has none of these endings.
  package init?(fileName: String) {
    let ending = fileName.split(separator: ".").last?.lowercased()
    switch ending {
    case "po", "pot": self = .po
    case "xlf", "xliff", "sdlxliff", "mqxliff": self = .xliff
    case "json": self = .json
    default: return nil
    }
  }
}

/// How many pages one file of an export holds.
package enum ExchangeSplit: String, CaseIterable, Sendable {
  case page, folder, language
}
