import Catalogs

/// The text of a unit as XLIFF has it: `<g>` around words, `<x/>` in the place of technical pieces.
enum MarkedText {
  /// What XLIFF gets.
  static func pieces(of unit: UnitText) -> [XLIFFInline] {
    var writer = Writer(unit: unit)
    return writer.pieces(of: unit.content)
  }

  private struct Writer {
    let unit: UnitText
    /// How often each id was given.
    private var given: [String: Int] = [:]

    init(unit: UnitText) { self.unit = unit }

    /// Ids stand once in a text; what stands twice has a number behind it.
    private mutating func id(_ name: String) -> String {
      let count = count(name)
      return count == 1 ? name : "\(name)~\(count)"
    }

    private mutating func numbered(_ stem: String) -> String { "\(stem)\(count(stem))" }

    private mutating func count(_ name: String) -> Int {
      given[name, default: 0] += 1
      return given[name, default: 0]
    }

    mutating func pieces(of content: [Inline]) -> [XLIFFInline] {
      content.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .lineBreak: .placeholder(id: numbered("break"), kind: "lb", shows: nil)
        case .token(let number, let form): token(number, form)
        case .emphasis(let inside):
          group(numbered("italic"), kind: "italic", inside)
        case .strong(let inside):
          group(numbered("bold"), kind: "bold", inside)
        case .link(let number, let inside): group(unit.names[number], kind: "link", inside)
        }
      }
    }

    private mutating func group(_ id: String, kind: String, _ inside: [Inline]) -> XLIFFInline {
      .group(id: id, kind: kind, pieces(of: inside))
    }

    private mutating func token(_ number: Int, _ form: String?) -> XLIFFInline {
      let name = unit.names[number] + (form.map { ":" + $0 } ?? "")
      let (kind, shows): (String, String) =
        switch unit.tokens[number] {
        case .code(let code): ("x-code", code)
        case .fact(let fact): ("x-fact", fact)
        case .image(_, _, let words): ("image", words)
        case .autolink(_, let text): ("link", text)
        case .link(let destination, _): ("link", destination)
        case .html(let html): ("x-html", html)
        }
      return .placeholder(id: id(name), kind: kind, shows: shows)
    }
  }

  /// Reads what XLIFF has, for a unit with these pieces.
  static func content(
    of pieces: [XLIFFInline], piecesOf unit: UnitText
  ) throws(UnitProblem) -> [Inline] {
    let numbers = Dictionary(unit.names.enumerated().map { ($1, $0) }) { first, _ in first }
    return try content(of: pieces, unit, numbers).normalized
  }

  private static func content(
    of pieces: [XLIFFInline], _ unit: UnitText, _ numbers: [String: Int]
  ) throws(UnitProblem) -> [Inline] {
    var result: [Inline] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        let isSound = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
        guard isSound else { throw .control }
        result.append(.text(text))
      case .group(let id, let kind, let inside):
        result += try group(id, kind, try content(of: inside, unit, numbers), unit, numbers)
      case .placeholder(let id, let kind, _):
        result.append(try placeholder(id, kind, unit, numbers))
      }
    }
    return result
  }

  private static func group(
    _ id: String, _ kind: String?, _ inside: [Inline], _ unit: UnitText, _ numbers: [String: Int]
  ) throws(UnitProblem) -> [Inline] {
    if let number = numbers[id] {
      guard case .link = unit.tokens[number] else { throw .misplaced(id) }
      return [.link(number, inside)]
    }
    if kind == "italic" || id.hasPrefix("italic") { return [.emphasis(inside)] }
    if kind == "bold" || id.hasPrefix("bold") { return [.strong(inside)] }
    if kind == "link" || id.hasPrefix("link") { throw .unknown(id, among: unit.names) }
    return inside
  }

  private static func placeholder(
    _ id: String, _ kind: String?, _ unit: UnitText, _ numbers: [String: Int]
  ) throws(UnitProblem) -> Inline {
    let plain = id.split(separator: "~").first.map(String.init) ?? id
    let parts = plain.split(separator: ":", maxSplits: 1).map(String.init)
    if let number = numbers[parts.first ?? ""] {
      switch unit.tokens[number] {
      case .link: throw .misplaced(plain)
      case .fact: return .token(number, form: parts.count > 1 ? parts[1] : nil)
      case .code, .image, .autolink, .html: return .token(number, form: nil)
      }
    }
    if kind == "lb" || id.hasPrefix("break") { return .lineBreak }
    throw .unknown(id, among: unit.names)
  }
}
