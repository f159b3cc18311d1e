import Testing

@testable import HelpSite

@Suite struct TagScannerTests {
  /// Each tag as `name key=value …`.
  private func tags(_ html: String) -> [String] {
    var html = html
    return html.withUTF8 { bytes in
      var scanner = TagScanner(bytes)
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      var tags: [String] = []
      while let name = scanner.nextTag() {
        var words = [text(name)]
        while let attribute = scanner.nextAttribute() {
          words.append("\(text(attribute.name))=\(text(attribute.value))")
        }
        scanner.skipText(of: name)
        tags.append(words.joined(separator: " "))
      }
      return tags
    }
  }

  @Test(arguments: [
    ("", []), ("text", []), ("<", []), ("a < b <3", []), ("<p>", ["p"]), ("<br/>", ["br"]),
    ("<A HREF=x>", ["A HREF=x"]), ("<a href = 'x y' b>", ["a href=x y b="]),
    ("<a href=\"a>b\" id=\"c\">", ["a href=a>b id=c"]), ("<a b=/c/>", ["a b=/c/"]),
    ("<a\n\tb\r\nc=\"\">", ["a b= c="]), ("<a =b=c>", ["a =b=c"]), ("<a b=\"c", ["a b=c"]),
    ("<a b=", ["a b="]), ("<a", ["a"]), ("</a><b>", ["b"]), ("</a b='>'><i>", ["i"]),
    ("<!-- <a> --><b>", ["b"]), ("<!-- <a> -><b>", []), ("<!doctype html><p>", ["p"]),
    ("<?xml <a><b>", ["b"]), ("<script>'<a>'</scrip><b></script><i>", ["script", "i"]),
    ("<title><b></TITLE><i>", ["title", "i"]), ("<style>a<b", ["style"]),
    ("<textarea><a></textarea ><b>", ["textarea", "b"]), ("<a><b", ["a", "b"]),
  ])
  func `finds tags and attributes as a browser does`(html: String, expected: [String]) {
    #expect(tags(html) == expected)
  }

  @Test func `no bytes whatsoever end in a crash`() {
    var state: UInt64 = 7
    let letters = Array("<>/!-='\"& \nab\u{0}s".utf8) + [0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<24).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
      _ = tags(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    ("a", "a"), ("a&amp;b", "a&b"), ("&lt;&gt;&quot;&apos;", "<>\"'"), ("&#39;&#x27;&#X27;", "'''"),
    ("&", "&"), ("&amp", "&amp"), ("&nope;", "&nope;"), ("&#xD800;", "&#xD800;"), ("&#;", "&#;"),
    ("&&amp;&", "&&&"), ("&#x1F600;", "😀"),
  ])
  func `decodes the references of attributes`(html: String, expected: String) {
    let bytes = Array(html.utf8).withUnsafeBufferPointer { CharacterReferences.decoded($0) }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
