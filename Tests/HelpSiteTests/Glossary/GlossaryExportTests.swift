import Languages
import TestSupport
import Testing
import Text

@testable import HelpSite

@Suite struct GlossaryExportTests {
  private func export(_ yaml: String) throws -> GlossaryExport {
    let languages = ["en", "de", "ar"].map { Language(checked: $0) }
    let reader = StrictReader(file: "g.yaml", languages: languages)
    let read = GlossaryReader.read(Array(yaml.utf8), with: reader)
    try #require(read.diagnostics == [])
    return GlossaryExport(read.value, title: "Help & more", languages: languages)
  }

  private static let yaml = """
    terms:
      code:
        term: [licence code, key]
        note: "In the mail, \\"new\\" & <old>"
        forbidden: [serial]
        translations: {de: {term: Lizenzcode, forms: [Codes], forbidden: [Schlüssel]}, ar: رمز}
      brand: {term: A&B, translate: false}

    """

  @Test func `a table has a row a term`() throws {
    #expect(
      try export(Self.yaml).text(as: .csv) == """
        id,note,translate,en,en forbidden,de,de forbidden,ar,ar forbidden\r
        code,"In the mail, ""new"" & <old>",yes,licence code; key,serial,Lizenzcode; Codes,\
        Schlüssel,رمز,\r
        brand,,no,A&B,,A&B,,A&B,\r

        """)
  }

  @Test(arguments: ["=a", "+a", "-a", "@a"])
  func `no cell is taken for a formula`(word: String) throws {
    let text = try export("terms: {x: {term: '\(word)', note: '\(word),'}}").text(as: .csv)
    #expect(text.hasSuffix("x,\"'\(word),\",yes,'\(word),,,,,\r\n"))
  }

  @Test func `TBX has each word with its standing`() throws {
    let yaml = """
      terms:
        code:
          term: [code, key]
          note: '"new" & <old>'
          translations: {de: {term: Kode, forbidden: [Schlüssel]}}
        brand: {term: A&B, translate: false}

      """
    let status = "<termNote type=\"administrativeStatus\">"
    #expect(
      try export(yaml).text(as: .tbx) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <martif type="TBX-Basic" xml:lang="en">
        <martifHeader>
        <fileDesc><titleStmt><title>Help &amp; more</title></titleStmt>\
        <sourceDesc><p>content/glossary.yaml</p></sourceDesc></fileDesc>
        <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
        </martifHeader>
        <text><body>
        <termEntry id="code">
        <note>&quot;new&quot; &amp; &lt;old&gt;</note>
        <langSet xml:lang="en">
        <tig><term>code</term>\(status)preferredTerm-admn-sts</termNote></tig>
        <tig><term>key</term>\(status)admittedTerm-admn-sts</termNote></tig>
        </langSet>
        <langSet xml:lang="de">
        <tig><term>Kode</term>\(status)preferredTerm-admn-sts</termNote></tig>
        <tig><term>Schlüssel</term>\(status)deprecatedTerm-admn-sts</termNote></tig>
        </langSet>
        </termEntry>
        <termEntry id="brand">
        <note>Not translated.</note>
        <langSet xml:lang="en">
        <tig><term>A&amp;B</term>\(status)preferredTerm-admn-sts</termNote></tig>
        </langSet>
        <langSet xml:lang="de">
        <tig><term>A&amp;B</term>\(status)preferredTerm-admn-sts</termNote></tig>
        </langSet>
        <langSet xml:lang="ar">
        <tig><term>A&amp;B</term>\(status)preferredTerm-admn-sts</termNote></tig>
        </langSet>
        </termEntry>
        </body></text>
        </martif>

        """)
  }
}
