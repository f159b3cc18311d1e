import Languages
import Text

/// A glossary written for other programs.
package struct GlossaryExport: Sendable {
  private let glossary: Glossary
  /// The name of the site.
  private let title: String
  /// The source language first.
  private let languages: [Language]

  package enum Format: String, CaseIterable, Sendable { case tbx, csv }

  init(_ glossary: Glossary, title: String, languages: [Language]) {
    self.glossary = glossary
    self.title = title
    self.languages = languages
  }

  /// How many terms there are.
  package var count: Int { glossary.terms.count }

  package func text(as format: Format) -> String { format == .tbx ? tbx : csv }

  /// The words for a term in one of the languages.
  private func wording(of term: GlossaryTerm, in language: Language) -> GlossaryWording? {
    if language == languages[0] { return term.wording }
    if let own = term.wording(in: language) { return own }
    return term.isTranslated ? nil : GlossaryWording(terms: term.wording.terms)
  }
}

/// TBX-Basic, as programs for translators read it
/// ([ISO 30042:2008](https://www.iso.org/standard/45797.html)).
extension GlossaryExport {
  private var tbx: String {
    let source = languages[0].tag
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <martif type="TBX-Basic" xml:lang="\(source)">
      <martifHeader>
      <fileDesc><titleStmt><title>\(Self.xml(title))</title></titleStmt>\
      <sourceDesc><p>content/glossary.yaml</p></sourceDesc></fileDesc>
      <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
      </martifHeader>
      <text><body>

      """ + glossary.terms.map(entry).joined() + "</body></text>\n</martif>\n"
  }

  private func entry(_ term: GlossaryTerm) -> String {
    let notes = [term.note, term.isTranslated ? nil : "Not translated."].compactMap(\.self)
    return "<termEntry id=\"\(term.id)\">\n"
      + notes.map { "<note>\(Self.xml($0))</note>\n" }.joined()
      + languages.map { set(of: term, in: $0) }.joined() + "</termEntry>\n"
  }

  private func set(of term: GlossaryTerm, in language: Language) -> String {
    guard let wording = wording(of: term, in: language) else { return "" }
    let words =
      wording.terms.enumerated().map { ($1, $0 == 0 ? "preferred" : "admitted") }
      + wording.forms.map { ($0, "admitted") } + wording.forbidden.map { ($0, "deprecated") }
    guard !words.isEmpty else { return "" }
    let terms = words.map { word, status in
      "<tig><term>\(Self.xml(word))</term>"
        + "<termNote type=\"administrativeStatus\">\(status)Term-admn-sts</termNote></tig>\n"
    }
    return "<langSet xml:lang=\"\(language.tag)\">\n" + terms.joined() + "</langSet>\n"
  }

  private static func xml(_ text: String) -> String {
    String(decoding: HTMLText.escaped(text), as: UTF8.self)
  }
}

/// A table: a row a term; for each language its words, and those that are forbidden
/// ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)).
extension GlossaryExport {
  private var csv: String {
    let head =
      ["id", "note", "translate"] + languages.flatMap { [$0.tag, "\($0.tag) forbidden"] }
    let rows = glossary.terms.map { term in
      [term.id, term.note ?? "", term.isTranslated ? "yes" : "no"]
        + languages.flatMap { language in
          let wording = wording(of: term, in: language)
          return [wording?.allowed ?? [], wording?.forbidden ?? []].map {
            $0.joined(separator: "; ")
          }
        }
    }
    return ([head] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that no program takes for a formula.
  private static func cell(_ text: String) -> String {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacingScalars("\"", with: "\"\"") + "\""
  }
}
