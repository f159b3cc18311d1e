import Foundation
import Languages
import Text

/// A page that shows what there is to do in each language; it needs nothing else, and no script.
struct StatusPage {
  let map: StatusMap
  /// The name of the site.
  let title: String
  let source: LanguageSettings
  let settings: [LanguageSettings]
  let editLinks: EditLinks?
  /// What leads to the site from the folder that paths shall count from: `docs/`.
  let prefix: String
  var writer = MarkupWriter()

  init(
    _ map: StatusMap, of configuration: SiteConfiguration, prefix: String
  ) {
    self.map = map
    self.prefix = prefix
    source = configuration.source
    let all = configuration.languages
    settings = map.languages.compactMap { row in all.first { $0.language == row.language } }
    title = configuration.name.text(in: [source.language]) ?? ""
    editLinks = configuration.editLinks
  }

  /// The whole page.
  func html() -> [UInt8] {
    var page = self
    page.writeHead()
    page.writeLanguages()
    page.writeRisks()
    page.writePages()
    page.writer.add("</main>\n</body>\n</html>\n")
    return page.writer.bytes
  }

  private mutating func writeHead() {
    let style = StatusStyle.text(columns: settings.count)
    let digest = Data(SHA2.sha256.digest(of: Array(style.utf8))).base64EncodedString()
    writer.add(
      """
      <!doctype html>
      <html lang="en" dir="ltr">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">

      """)
    writer.add("title", text: "Translations: \(title)")
    writer.add("\n<style>\(style)</style>\n</head>\n<body>\n<header>\n")
    writer.add("h1", text: "Translations: \(title)")
    let rows = map.groups.reduce(0) { $0 + $1.rows.count }
    let words = map.words.reduce(0, +)
    let risks = map.risky.reduce(0) { $0 + $1.risks }
    writer.add(
      "\n<p>\(Self.counted(rows, "page")) and data files, from \(source.language.tag) into "
        + "\(Self.counted(settings.count, "language")): "
        + "<b>\(Self.number(words)) words to do</b>"
        + (risks > 0
          ? ", <b class=\"risk\">\(Self.counted(risks, "part")) with a risk for readers</b>" : "")
        + ".</p>\n</header>\n<main>\n")
  }

  private mutating func writeLanguages() {
    writer.add(
      """
      <section aria-labelledby="languages">
      <h2 id="languages">Languages</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Table of languages">
      <table>
      <thead><tr><th scope="col">Language</th><th scope="col">Coverage</th>\
      <th scope="col">Words to do</th>
      """)
    for state in TranslationState.allCases {
      writer.add("<th scope=\"col\">\(state.rawValue.capitalized)</th>")
    }
    writer.add("<th scope=\"col\">Release</th></tr></thead>\n<tbody>\n")
    for (index, row) in map.languages.enumerated() { write(row, at: index) }
    writer.add("</tbody>\n</table>\n</div>\n</section>\n")
  }

  private mutating func write(_ row: TranslationReport.Row, at index: Int) {
    let language = settings[index]
    writer.add("<tr><th scope=\"row\"><code>\(row.language.tag)</code> ")
    writer.add(
      "bdi", "lang=\"\(row.language.tag)\" dir=\"\(language.direction.rawValue)\"",
      text: language.name)
    writer.add(
      "</th><td>\(row.coverage)% <svg class=\"bar\" viewBox=\"0 0 100 8\" aria-hidden=\"true\">"
        + "<rect width=\"100\" height=\"8\" class=\"all\"/>"
        + "<rect width=\"\(row.coverage)\" height=\"8\"/></svg></td>"
        + "<td>\(Self.number(map.words[index]))</td>")
    for state in TranslationState.allCases {
      writer.add("<td>\(Self.number(row.count(state)))</td>")
    }
    writer.add("<td>")
    writer.add(text: row.release.map(Self.words) ?? "–")
    writer.add("</td></tr>\n")
  }

  private static func words(_ release: ReleaseStanding) -> String {
    release.isReady
      ? "ready" : (release.isReleased ? "published, " : "not released: ") + release.shortfall
  }

  static func number(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  static func counted(_ number: Int, _ noun: String) -> String {
    "\(Self.number(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
