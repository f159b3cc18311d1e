import Languages
import Text
import YAML

/// Adds a language to the list in `site.yaml` and leaves every other byte as it is.
enum LanguageListEdit {
  /// - Parameters:
  ///   - language: One that the list hasn't.
  ///   - bytes: The file as it is on the disk.
  /// - Returns: The file with the language at the end of the list; `nil` if the list is written in
  ///   a way that can't be added to with certainty.
  static func adding(_ language: Language, to bytes: [UInt8]) -> [UInt8]? {
    guard let root = try? YAMLParser(limits: .dataFile).parse(bytes), let entries = root.mapping,
      let index = entries.firstIndex(where: { $0.key == "languages" }),
      let last = entries[index].value.sequence?.last
    else { return nil }
    let lines = Lines(bytes)
    let list = entries[index].value.position
    let isFlow = lines.offset(of: list).map { bytes[$0] == UInt8(ascii: "[") } ?? false
    let edited =
      isFlow
      ? adding(language.tag, toFlow: bytes, last: lines.offset(of: last.position))
      : adding(
        language.tag, toBlock: bytes, lines, last: last.position,
        next: index + 1 < entries.count ? entries[index + 1].keyPosition.line : nil)
    guard let edited, tags(in: edited) == (tags(in: bytes) ?? []) + [language] else { return nil }
    return edited
  }

  /// The languages that a text of the file names.
  private static func tags(in bytes: [UInt8]) -> [Language]? {
    SiteConfigurationReader.read(bytes, file: "content/site.yaml", baseURL: nil).value?
      .languages.map(\.language)
  }

  /// `[en, it]`: behind the last element, before what closes the list.
  private static func adding(_ tag: String, toFlow bytes: [UInt8], last: Int?) -> [UInt8]? {
    guard let last else { return nil }
    var (depth, end, index) = (0, last, last)
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]") where depth == 0:
          return bytes[..<end] + Array(", \(tag)".utf8) + bytes[end...]
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "#") where isSpace(bytes[index - 1]):
          while index + 1 < bytes.count, bytes[index + 1] != 0x0A { index += 1 }
          index += 1
          continue
        default: break
        }
      }
      let isBetween = quote == nil && depth == 0 && (isSpace(byte) || byte == UInt8(ascii: ","))
      index += 1
      if !isBetween { end = index }
    }
    return nil
  }

  /// A line for each: behind the last element's lines, with the same indentation and mark.
  private static func adding(
    _ tag: String, toBlock bytes: [UInt8], _ lines: Lines, last: TextPosition, next: Int?
  ) -> [UInt8]? {
    guard let start = lines.offset(of: TextPosition(line: last.line, column: 1)),
      let element = lines.offset(of: last)
    else { return nil }
    let prefix = bytes[start..<element]
    guard prefix.contains(UInt8(ascii: "-")),
      prefix.allSatisfy({ isSpace($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    var line = last.line
    for other in last.line..<(next ?? lines.count + 1) where lines.hasContent(other, of: bytes) {
      line = other
    }
    let end = lines.end(of: line, in: bytes)
    let lineEnd = end > 0 && bytes[end - 1] == 0x0D ? "\r\n" : "\n"
    let isWhole = end < bytes.count
    let position = isWhole ? end + 1 : end
    let added =
      isWhole ? Array(prefix) + "\(tag)\(lineEnd)".utf8 : Array("\n".utf8) + prefix + tag.utf8
    return bytes[..<position] + added + bytes[position...]
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The starts of the lines of a file.
  private struct Lines {
    private let starts: [Int]
    private let size: Int

    init(_ bytes: [UInt8]) {
      let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      starts = [mark] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
      size = bytes.count
    }

    var count: Int { starts.count }

    /// The offset of a character; `nil` if there is none, as where YAML ends lines by other signs
    /// too.
    func offset(of position: TextPosition) -> Int? {
      guard (1...starts.count).contains(position.line) else { return nil }
      let offset = starts[position.line - 1] + position.column - 1
      return offset < size ? offset : nil
    }

    /// The offset of the line feed, or of the file's end.
    func end(of line: Int, in bytes: [UInt8]) -> Int {
      line < starts.count ? starts[line] - 1 : bytes.count
    }

    /// Whether anything but a comment stands on a line.
    func hasContent(_ line: Int, of bytes: [UInt8]) -> Bool {
      guard line <= starts.count else { return false }
      let text = bytes[starts[line - 1]..<end(of: line, in: bytes)].drop(while: isSpace)
      return !text.isEmpty && text.first != UInt8(ascii: "#")
    }
  }
}
