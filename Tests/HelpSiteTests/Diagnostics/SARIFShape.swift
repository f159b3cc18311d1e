@testable import HelpSite

/// The part of SARIF 2.1.0 that logs of code scanning use, with what GitHub requires in addition
/// ([SARIF support](https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support)).
indirect enum SARIFShape: Sendable {
  /// Text that isn't empty.
  case text
  case word([String])
  /// A whole number from here on.
  case number(Int)
  case list(SARIFShape, limit: Int)
  /// All members of the object, each of which must be there.
  case object([String: SARIFShape])
  /// An object with members of any name, at least one.
  case map(SARIFShape)

  static let log = object([
    "$schema": text, "version": word(["2.1.0"]), "runs": list(run, limit: 20),
  ])

  private static let run = object([
    "tool": object(["driver": driver]), "results": list(result, limit: 25_000),
    "columnKind": word(["utf16CodeUnits", "unicodeCodePoints"]),
  ])

  private static let driver = object([
    "name": text, "version": text, "rules": list(rule, limit: 25_000),
  ])

  private static let rule = object([
    "id": text, "shortDescription": object(["text": text]),
    "fullDescription": object(["text": text]), "help": object(["text": text, "markdown": text]),
    "defaultConfiguration": object(["level": level]),
  ])

  private static let level = word(["none", "note", "warning", "error"])

  private static let result = object([
    "ruleId": text, "ruleIndex": number(0), "level": level, "message": object(["text": text]),
    "locations": list(object(["physicalLocation": place]), limit: 1_000),
    "partialFingerprints": map(text),
  ])

  private static let place = object([
    "artifactLocation": object(["uri": text, "uriBaseId": text]),
    "region": object([
      "startLine": number(1), "startColumn": number(1), "endLine": number(1),
      "endColumn": number(1),
    ]),
  ])

  /// What is wrong with a value, each with its path.
  func problems(of value: JSONValue, at path: String = "$") -> [String] {
    switch (self, value) {
    case (.text, .text(let text)): text.isEmpty ? ["\(path) is empty"] : []
    case (.word(let words), .text(let text)):
      words.contains(text) ? [] : ["\(path) is '\(text)'"]
    case (.number(let least), .number(let number)):
      number >= least ? [] : ["\(path) is \(number)"]
    case (.list(let shape, let limit), .list(let list)):
      (list.count > limit ? ["\(path) has \(list.count) elements"] : [])
        + list.enumerated().flatMap { shape.problems(of: $1, at: "\(path)[\($0)]") }
    case (.object(let shapes), .object(let members)):
      Self.problems(of: members, shapes, at: path)
    case (.map(let shape), .object(let members)):
      members.isEmpty
        ? ["\(path) is empty"]
        : members.flatMap { shape.problems(of: $1, at: "\(path).\($0)") }
    default: ["\(path) has another type"]
    }
  }

  private static func problems(
    of members: [String: JSONValue], _ shapes: [String: SARIFShape], at path: String
  ) -> [String] {
    let missing = Set(shapes.keys).subtracting(members.keys)
    return missing.map { "\(path) has no \($0)" }
      + members.flatMap { key, value in
        shapes[key]?.problems(of: value, at: "\(path).\(key)") ?? ["\(path) has \(key)"]
      }
  }
}
