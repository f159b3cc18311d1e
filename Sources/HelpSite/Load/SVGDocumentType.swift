import Text

/// The document type of a drawing: `<!DOCTYPE svg PUBLIC "…" "…">`.
///
/// SVG's own declares nothing by itself: no browser reads the file that it names. Others may bring names for
/// characters (`&colon;`), with which an address could hide from a search; so may declarations inside.
struct SVGDocumentType {
  /// The place from `<` to behind `>`, in the bytes of the drawing.
  let range: Range<Int>
  /// Whether it is SVG's own, without declarations inside.
  let isPlain: Bool

  /// - Parameters:
  ///   - start: The place of its `<`.
  ///   - lower: The drawing in lower case.
  init(at start: Int, in lower: ArraySlice<UInt8>) {
    var rest = lower[start...].dropFirst("<!doctype".utf8.count)
    let name = Self.word(&rest)
    let keyword = Self.word(&rest)
    var literals: [String] = []
    while let literal = Self.literal(&rest) { literals.append(literal) }
    let isWhole = rest.first == UInt8(ascii: ">")
    isPlain = isWhole && Self.isSVG(name, keyword, literals)
    range = start..<Self.end(of: rest, hasDeclarations: !isWhole)
  }

  private static func isSVG(_ name: String, _ keyword: String, _ literals: [String]) -> Bool {
    guard name == "svg" || name.hasSuffix(":svg") else { return false }
    switch (keyword, literals.count) {
    case ("", 0): return true
    case ("system", 1): return isSVG(file: literals[0])
    case ("public", 2): return literals[0].hasPrefix("-//w3c//dtd svg ") && isSVG(file: literals[1])
    default: return false
    }
  }

  /// Some browsers have other definitions of their own, which they know by the name of the file.
  private static func isSVG(file address: String) -> Bool {
    let name = SitePath.names(of: address).last ?? ""
    return name.hasPrefix("svg") && name.hasSuffix(".dtd")
  }

  private static func end(of rest: ArraySlice<UInt8>, hasDeclarations: Bool) -> Int {
    let inside =
      hasDeclarations ? rest.firstIndex(of: UInt8(ascii: "]")) ?? rest.startIndex : rest.startIndex
    return rest[inside...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
  }

  private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
    rest = rest.drop { $0 <= 0x20 }
    let word = rest.prefix { $0 > 0x20 && !"<>[\"'".utf8.contains($0) }
    rest = rest[word.endIndex...]
    return String(decoding: word, as: UTF8.self)
  }

  private static func literal(_ rest: inout ArraySlice<UInt8>) -> String? {
    rest = rest.drop { $0 <= 0x20 }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
  }
}
