import TestSupport
import Testing
import Text

@testable import HelpSite

/// Proves promise 1.
@Suite struct ActiveSVGTests {
  @Test(arguments: [
    ("<script>x</script>", "<script"), ("<SCRIPT\n>", "<script"), ("<svg:script/>", "<svg:script"),
    ("<a:b:script>", "<a:b:script"), ("<foreignObject>", "<foreignobject"),
    ("<iframe src=x>", "<iframe"),
    ("<x:object/>", "<x:object"), ("<!DOCTYPE svg [", "<!doctype"),
    ("<!ENTITY x \"y\">", "<!entity"),
    ("<?xml-stylesheet href=\"x\"?>", "<?xml-stylesheet"), ("<rect onload=\"x\"/>", "onload"),
    ("<rect\nonmouseover = 'x'/>", "onmouseover"), ("<rect/onclick=\"x\"/>", "onclick"),
    ("<rect id=\"a\"onclick=\"x\"/>", "onclick"), ("<rect ONCLICK=\"x\"/>", "onclick"),
    ("<a href=\"javascript:x\"/>", "javascript:"), ("<a href=\" JavaScript:x\"/>", "javascript:"),
    ("<a href=\"java&#115;cript:x\"/>", "javascript:"),
    ("<a href=\"java&#x0000000000073;cript&#58;x\"/>", "javascript:"),
    ("<a href=\"java&#9;script:x\"/>", "javascript:"),
    ("<a href=\"java\n\tscript:x\"/>", "javascript:"),
    ("<a href=\"&#74;avascript:x\"/>", "javascript:"),
    ("<animate to=\"javascript:x\"/>", "javascript:"),
    ("<a href=\"data:text/html,x\"/>", "data:text/html"),
    ("<b xmlns=\"http://www.w3.org/1999/xhtml\"/>", "www.w3.org/1999/xhtml"),
    ("<b xmlns=\"http://www.w3.org/1999/&#120;html\"/>", "www.w3.org/1999/xhtml"),
  ])
  func `what a browser would run is found, however it is written`(markup: String, found: String) {
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + markup + "</svg>"
    let active = ActiveSVG(in: Array(text.utf8))
    #expect(active?.text == found)
  }

  @Test func `text in another encoding could be read otherwise and is refused`() {
    let utf16 = "<script>".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(ActiveSVG(in: [0xFF, 0xFE] + utf16) != nil)
    #expect(ActiveSVG(in: utf16) != nil)
    #expect(ActiveSVG(in: Array("<svg>".utf8) + [0xE9]) != nil)
  }

  /// Chromium reads `<script>` where ISO-2022-JP is named.
  @Test func `an escape, which another encoding may leave out, is refused`() {
    let drawing = "<?xml version='1.0' encoding='iso-2022-jp'?>\n<svg><scr\u{1B}(Bipt>x"
    let active = ActiveSVG(in: Array(drawing.utf8))
    #expect(active?.text == "a control character")
    #expect(active?.line == 2)
    #expect(ActiveSVG(in: Array("<svg>\t\r\n</svg>".utf8)) == nil)
  }

  @Test func `the line of an element is told`() {
    #expect(ActiveSVG(in: Array("<svg>\n\n<script/></svg>".utf8))?.line == 3)
  }

  @Test(arguments: [
    "<svg viewBox=\"0 0 24 24\"><path d=\"M0 0\"/></svg>",
    "<svg><title>on sale = good</title></svg>",
    "<svg><description/><scripted/></svg>",
    "<svg><a href=\"https://example.com/?onload=x\"/></svg>",
    "<svg><use href=\"#icon\"/><image href=\"data:image/png;base64,AA==\"/></svg>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><svg><style>.a{fill:#fff}</style></svg>",
    "<svg font-family=\"x\" one=\"y\"/>", "", "<", "<svg>caffè &#233; &#; &</svg>",
    "<svg on=\"x\"/>",
  ])
  func `a plain drawing passes`(text: String) {
    #expect(ActiveSVG(in: Array(text.utf8))?.text == nil)
  }

  private static let types = [
    "<!DOCTYPE svg>", "<!doctype svg >",
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.0//EN'\n 'svg10.dtd'>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
    "<!DOCTYPE svg:svg PUBLIC \"-//W3C//DTD SVG 20010904//EN\" \"http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd\"  >",
    "<!DOCTYPE svg SYSTEM \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11-flat.dtd\">",
  ]

  @Test(arguments: types)
  func `SVG's own document type passes`(type: String) {
    let start =
      "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>\n<!-- Made by hand -->\n"
    #expect(ActiveSVG(in: Array((start + type + "\n<svg/>").utf8)) == nil)
    // What stands behind it is looked at all the same.
    #expect(ActiveSVG(in: Array((start + type + "<svg onload='x'/>").utf8))?.text == "onload")
  }

  @Test(arguments: [
    ("<!DOCTYPE svg [<!ENTITY x 'y'>]>", "delete that line: <!DOCTYPE svg [<!ENTITY x 'y'>]>"),
    (
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd' [\n<!ENTITY x 'y'>\n]>",
      "delete that declaration: <!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd' [ <!ENTITY x 'y'> ]>"
    ),
    (
      "<!DOCTYPE svg SYSTEM 'htmlmathml-f.ent'>",
      "delete that line: <!DOCTYPE svg SYSTEM 'htmlmathml-f.ent'>"
    ),
    (
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'svg.dtd'><svg>",
      "delete that declaration: <!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'svg.dtd'>"
    ),
    ("<!DOCTYPE html>", "delete that line: <!DOCTYPE html>"),
    ("<!DOCTYPE svg SYSTEM 'svg.dtd", "delete that line: <!DOCTYPE svg SYSTEM 'svg.dtd"),
    ("<?xml-stylesheet href='x'?>", "delete that line: <?xml-stylesheet href='x'?>"),
    ("<script>", "export it without scripts, links and embedded pages"),
  ])
  func `what can be deleted is quoted`(declaration: String, hint: String) throws {
    let active = try #require(ActiveSVG(in: Array(("<?xml version='1.0'?>\n" + declaration).utf8)))
    let found = active.diagnostic(file: "a.svg")
    #expect(found.hint == hint)
    #expect(found.location.line == 2)
  }

  @Test func `a big drawing is searched in time in proportion`() {
    let path = "<path d=\"M10 10 L20 20 Z onion jacket data dog\"/>\n"
    let growth = Growth(of: RepeatedText("paths", path, count: 4_000)) { drawing in
      #expect(ActiveSVG(in: Array(drawing.utf8)) == nil)
    }
    #expect(growth.isInProportion)
  }
}
