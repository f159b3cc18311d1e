import CommonMark
import Text

/// Reads the text of a unit as PO and JSON have it: technical pieces by their names in braces,
/// emphasis and links as in Markdown.
struct NamedText {
  /// The unit's pieces by name.
  private let numbers: [String: Int]
  private let tokens: [InlineToken]
  private let names: [String]
  private var isTooDeep = false

  /// Stands for the end of a line while the text is parsed as one.
  private static let lineEnd: UInt8 = 0x1E
  private static let sizeLimit = 64 << 10
  private static let depthLimit = 40

  /// - Parameter unit: Whose pieces the text may have.
  init(piecesOf unit: UnitText) {
    tokens = unit.tokens
    names = unit.names
    numbers = Dictionary(unit.names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Reads a text without Markdown.
  func plain(_ text: String) throws(UnitProblem) -> [Inline] {
    try check(text)
    return try pieces(of: PlaceholderRepair(names).repaired(text)).normalized
  }

  /// Reads a text with Markdown.
  mutating func markdown(_ text: String) throws(UnitProblem) -> [Inline] {
    try check(text)
    let line = PlaceholderRepair(names).repaired(text).utf8.map { $0 == 0x0A ? Self.lineEnd : $0 }
    let bytes = Array("# ".utf8) + line + Array(" #\n".utf8)
    guard bytes.withUnsafeBufferPointer({ InputLimits.check($0) }) == nil else { throw .tooLong }
    let document = Document(
      parsing: bytes, extensions: Document.Extensions(tableLabel: nil, wideEmphasis: true))
    guard let heading = document.root.firstChild else { return [] }
    let content = try content(of: heading, depth: 0)
    if isTooDeep { throw .tooLong }
    return content.normalized
  }

  private func check(_ text: String) throws(UnitProblem) {
    guard text.utf8.count <= Self.sizeLimit else { throw .tooLong }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }) else {
      throw .control
    }
  }

  private mutating func content(of node: Node, depth: Int) throws(UnitProblem) -> [Inline] {
    guard depth < Self.depthLimit else {
      isTooDeep = true
      return []
    }
    var result: [Inline] = []
    var next = node.firstChild
    while let child = next {
      result += try inline(child, depth: depth + 1)
      next = child.next
    }
    return result
  }

  private mutating func inline(_ node: Node, depth: Int) throws(UnitProblem) -> [Inline] {
    switch node.kind {
    // Tags that nobody asked for are words.
    case .text, .htmlInline: return try pieces(of: node.literal ?? "")
    case .softBreak, .lineBreak: return [.lineBreak]
    case .code: throw .code(node.literal ?? "")
    case .emphasis: return [.emphasis(try content(of: node, depth: depth))]
    case .strong: return [.strong(try content(of: node, depth: depth))]
    case .link:
      let number = try number(of: node)
      guard case .link = tokens[number] else { throw .misplaced(names[number]) }
      return [.link(number, try content(of: node, depth: depth))]
    case .image:
      let number = try number(of: node)
      guard case .image = tokens[number] else { throw .misplaced(names[number]) }
      return [.token(number, form: nil)]
    default: return try content(of: node, depth: depth)
    }
  }

  private func number(of link: Node) throws(UnitProblem) -> Int {
    let address = link.destination ?? ""
    guard address.utf8.first == UInt8(ascii: "{"), address.utf8.last == UInt8(ascii: "}") else {
      throw .address(address)
    }
    let name = String(address.dropFirst().dropLast())
    guard let number = numbers[name] else { throw .unknown(name, among: names) }
    return number
  }

  /// Words with names in braces; a doubled brace is one of the words.
  private func pieces(of text: String) throws(UnitProblem) -> [Inline] {
    let bytes = Array(text.utf8)
    var result: [Inline] = []
    var words: [UInt8] = []
    func flush() {
      if !words.isEmpty { result.append(.text(String(decoding: words, as: UTF8.self))) }
      words.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      if byte == Self.lineEnd || byte == 0x0A {
        flush()
        result.append(.lineBreak)
        index += 1
      } else if isBrace, index + 1 < bytes.count, bytes[index + 1] == byte {
        words.append(byte)
        index += 2
      } else if byte == UInt8(ascii: "{"), let (name, end) = Self.name(in: bytes, from: index + 1) {
        flush()
        let form = isFact(name) ? Self.form(in: bytes, from: end) : nil
        result.append(try token(form.map { "\(name):\($0.0)" } ?? name))
        index = form?.1 ?? end
      } else {
        words.append(byte)
        index += 1
      }
    }
    flush()
    return result
  }

  private func token(_ text: String) throws(UnitProblem) -> Inline {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts.first ?? ""
    guard let number = numbers[name] else { throw .unknown(text, among: names) }
    switch tokens[number] {
    case .link, .image: throw .misplaced(name)
    case .fact: return .token(number, form: parts.count > 1 ? parts[1] : nil)
    case .code, .autolink, .html: return .token(number, form: nil)
    }
  }

  private func isFact(_ name: String) -> Bool {
    if let number = numbers[name], case .fact = tokens[number] { true } else { false }
  }

  /// The form that stands behind a fact in double braces, and the index behind them.
  private static func form(in bytes: [UInt8], from start: Int) -> (String, Int)? {
    guard bytes[start...].starts(with: "{{".utf8),
      let (form, end) = name(in: bytes, from: start + 2),
      end < bytes.count, bytes[end] == UInt8(ascii: "}")
    else { return nil }
    return (form, end + 1)
  }

  /// What stands up to the closing brace, if it may be a name, and the index behind that brace.
  private static func name(in bytes: [UInt8], from start: Int) -> (String, Int)? {
    let end = bytes[start...].firstIndex { !isOfName($0) } ?? bytes.count
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    return (String(decoding: bytes[start..<end], as: UTF8.self), end + 1)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "_-:.".utf8.contains(byte)
  }
}
