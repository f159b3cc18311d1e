import Text

/// Reads what readers see of a page back from its HTML, by what any theme has: `<html lang>`, `<main>`,
/// and a level-2 heading with an id for each question.
///
/// An answer ends with the next such heading, or with the section that it stands in. Navigation is left
/// out, and so is what stands behind the last question, or below headings of the frame, whose ids begin
/// with `_` or aren't there.
struct PublishedPageReader {
  /// What a piece of HTML belongs to.
  private enum Part {
    case page
    case question(Int)
    case frame
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var language = ""
  private var isInMain = false
  private var part = Part.page
  /// How many sections are open since the heading of the part.
  private var depth = 0
  /// How many elements of navigation are open.
  private var navigation = 0
  private var heading: (id: String, html: [UInt8])?
  private var title: Range<Int>?
  private var text: [UInt8] = []
  /// What stands outside of questions since the last one.
  private var pending: [UInt8] = []
  private var questions: [(id: String, title: [UInt8], answer: [UInt8])] = []

  private init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  /// Reads a page; `nil` if the file is none, or only leads to another.
  static func page(_ html: [UInt8]) -> PublishedPage? {
    html.withUnsafeBufferPointer { html in
      var reader = Self(html)
      return reader.read()
    }
  }

  private mutating func read() -> PublishedPage? {
    var pieces = HTMLPieces(html)
    while let piece = pieces.next() {
      switch piece {
      case .opening(let tag):
        if tag.name == "meta", value(of: "http-equiv", in: tag) == "refresh" { return nil }
        open(tag)
      case .closing(let name, let range): close(name, range)
      case .text(let range), .data(let range): append(range)
      case .comment, .declaration: break
      }
    }
    guard !language.isEmpty else { return nil }
    return PublishedPage(
      language: language, title: title.map { Self.text(of: Array(html[$0])) } ?? "",
      text: Self.text(of: questions.isEmpty ? pending : text),
      questions: questions.map {
        PublishedPage.Question(
          id: $0.id, title: Self.text(of: $0.title), answer: Self.text(of: $0.answer))
      })
  }

  private mutating func open(_ tag: HTMLPieces.Tag) {
    switch tag.name {
    case "html": language = value(of: "lang", in: tag) ?? ""
    case "main": isInMain = true
    case "nav": navigation += tag.isWhole ? 0 : 1
    case "section", "article": depth += 1
    case "h1" where isInMain && title == nil:
      title = tag.range.upperBound..<tag.range.upperBound
    case "h2":
      heading = (value(of: "id", in: tag) ?? "", [])
      return
    default: break
    }
    append(tag.range)
  }

  private mutating func close(_ name: String, _ range: Range<Int>) {
    switch name {
    case "main": isInMain = false
    case "nav": navigation = max(0, navigation - 1)
    case "section", "article":
      depth -= 1
      if depth < 0 { (part, depth) = (.page, 0) }
    case "h1":
      if let start = title, start.isEmpty { title = start.lowerBound..<range.lowerBound }
    case "h2": return endHeading()
    default: break
    }
    append(range)
  }

  private mutating func endHeading() {
    guard let heading, isInMain, navigation == 0 else {
      self.heading = nil
      return
    }
    self.heading = nil
    depth = 0
    if heading.id.isEmpty || heading.id.utf8.first == UInt8(ascii: "_") {
      part = .frame
    } else {
      part = .question(questions.count)
      text += pending
      pending = []
      questions.append((heading.id, heading.html, []))
    }
  }

  private mutating func append(_ range: Range<Int>) {
    guard isInMain, navigation == 0 else { return }
    if heading != nil {
      heading?.html += html[range]
      return
    }
    switch part {
    case .page: pending += html[range]
    case .question(let index): questions[index].answer += html[range]
    case .frame: break
    }
  }

  private func value(of name: StaticString, in tag: HTMLPieces.Tag) -> String? {
    tag.attributes.first { TagScanner(html).matches($0.name, name) }.map {
      String(
        decoding: CopyText.decoded(UnsafeBufferPointer(rebasing: html[$0.value])), as: UTF8.self)
    }
  }

  /// The words, and the addresses that they lead to; a link without words is the theme's.
  private static func text(of html: [UInt8]) -> String {
    let blocks = CopyReader.blocks(of: html, at: .nowhere).map(\.withoutWordlessLinks)
    let bytes = CopyWriter.bytes(of: blocks, as: .text(hidesAddresses: false))
    return String(decoding: bytes.drop { $0 == 0x0A }.dropLast(), as: UTF8.self)
  }
}

extension CopyPlace {
  /// Addresses stay as they are written.
  fileprivate static let nowhere = CopyPlace(origin: "", page: "")
}

extension CopyBlock {
  fileprivate var withoutWordlessLinks: Self {
    guard case .paragraph(let line, let isBare) = self else { return self }
    let kept = line.filter { inline in
      guard case .link(_, _, let words) = inline else { return true }
      return !words.allSatisfy { word in
        if case .text(let text, _) = word { text.allSatisfy(TagScanner.isSpace) } else { false }
      }
    }
    return .paragraph(kept, isBare: isBare)
  }
}
