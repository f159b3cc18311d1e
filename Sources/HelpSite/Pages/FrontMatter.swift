/// A page's bytes, cut at the two lines that fence its front matter.
struct FrontMatter: Equatable {
  /// The range between the fences.
  let yaml: Range<Int>
  let body: Range<Int>
  /// The lines above the body, to add to any line number counted inside it.
  let bodyLineOffset: Int

  enum Malformed: Error { case missingOpeningFence, missingClosingFence }

  /// The number of the YAML text's first line.
  static let yamlFirstLine = 2

  /// Splits at lines that are exactly `---` (spaces behind it don't count), so that dashes in a
  /// value don't end it.
  init(splitting text: [UInt8]) throws(Malformed) {
    var line = 0
    var start = 0
    var yamlStart: Int?
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let isFence = Self.isFence(text[start..<end])
      line += 1
      if let yamlStart, isFence {
        yaml = yamlStart..<start
        body = min(end + 1, text.count)..<text.count
        bodyLineOffset = line
        return
      }
      if yamlStart == nil {
        guard isFence else { throw .missingOpeningFence }
        yamlStart = end + 1
      }
      start = end + 1
    }
    throw yamlStart == nil ? .missingOpeningFence : .missingClosingFence
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
