import Languages
import Text
import YAML

/// What a page's front matter says.
struct PageHeader: Sendable {
  let title: String
  let description: String?
  /// The last segment of the address, if it isn't the file's name.
  let slug: String?
  /// `nil`: the site's default sections.
  let sections: [SectionRequest]?
  let isDraft: Bool
  /// Whether no list, menu or search of the site has the page.
  var isUnlisted = false
  /// Whether search engines must not list it.
  var isNoindex = false
  /// The template of `layouts/` that renders it; `nil`: the theme's for all pages.
  var layout: String?
  /// What other sites show with a link to it.
  var image: NamedAsset?
  /// The day on which somebody has to look at the page again.
  let review: Review?
  let extra: YAMLNode?
  /// The place of the title, or of the front matter if it is missing.
  let location: SourceLocation
  /// The place of the description.
  var descriptionLocation: SourceLocation?
  /// The risk of all questions that ``risks`` doesn't name.
  var risk: Risk?
  var risks: [QuestionRisk] = []
  /// The drawing beside the title in lists.
  var icon: TopicIcon?
  /// The place among its neighbours, which by default are sorted by title.
  var order: Int?
  /// What readers may want to know too; `nil`: the program looks for it.
  var related: [PageReference]?

  struct Review: Sendable {
    let date: CalendarDate
    /// Who has to look at it: a name, a team, a mail address.
    let owner: String?
    let location: SourceLocation
  }

  /// Reads the YAML text between the fences; `nil` if there is no usable title.
  ///
  /// `names` is what words may name in braces.
  static func read(
    _ yaml: ArraySlice<UInt8>, of file: PageFile, names: SiteNames
  ) -> Diagnosed<PageHeader?> {
    var reader = StrictReader(
      file: file.path, area: "front-matter", firstLine: FrontMatter.yamlFirstLine)
    reader.facts = names.facts
    let document = reader.document(Array(yaml), limits: .frontMatter)
    guard let document else {
      if reader.diagnostics.isEmpty { reader.report(missingTitle(SourceLocation(file: file.path))) }
      return Diagnosed(nil, reader.diagnostics)
    }
    guard let object = reader.object(document, .frontMatter) else {
      return Diagnosed(nil, reader.diagnostics)
    }
    let title = words(object["title"], of: file.language, &reader)
    if object["title"] == nil, !object.misspelled.contains("title") {
      reader.report(missingTitle(reader.location(document)))
    }
    var header = PageHeader(
      title: title ?? "", description: words(object["description"], of: file.language, &reader),
      slug: slug(object["slug"], &reader), sections: reader.sections(object["sections"]),
      isDraft: reader.flag(object["draft"]) ?? false, review: review(object, &reader),
      extra: reader.mapping(object["extra"]).flatMap { _ in object["extra"] },
      location: reader.location(object["title"] ?? document),
      descriptionLocation: object["description"].map { reader.location($0) },
      risk: reader.word(object["risk"], Risk.self), risks: risks(object["risks"], &reader),
      icon: reader.word(object["icon"], TopicIcon.self), order: reader.count(object["order"]),
      related: reader.references(object["related"], atMost: Self.mostRelated))
    header.isUnlisted = reader.flag(object["unlisted"]) ?? false
    header.isNoindex = reader.flag(object["noindex"]) ?? false
    header.layout = layout(object["layout"], among: names.layouts, &reader)
    header.image = reader.photo(object["image"])
    for section in header.sections ?? [] {
      if case .own = section.kind { reader.checkWords(in: section.value, of: file.language) }
    }
    reader.checkWords(in: header.extra, of: file.language)
    return Diagnosed(title == nil ? nil : header, reader.diagnostics)
  }

  /// As many as readers look at.
  private static let mostRelated = 8

  /// Text that readers see, its facts not filled in yet.
  private static func words(
    _ node: YAMLNode?, of language: Language, _ reader: inout StrictReader
  ) -> String? {
    guard let node, let text = reader.words(node, of: language) else { return nil }
    InvisibleCharacter.first(in: text).map {
      reader.report($0.diagnostic(at: reader.location(node)))
    }
    return text
  }

  private static func layout(
    _ node: YAMLNode?, among layouts: Set<String>, _ reader: inout StrictReader
  ) -> String? {
    guard let node, let name = reader.text(node) else { return nil }
    if layouts.contains(name) { return name }
    reader.report(
      "layout", node, "no layout '\(name)'",
      hint: NearestName.hint(name, among: layouts)
        ?? "layouts: \(layouts.sorted().joined(separator: ", "))")
    return nil
  }

  private static func review(_ object: StrictObject, _ reader: inout StrictReader) -> Review? {
    let owner = reader.words(object["owner"])
    guard let node = object["review"], let date = reader.date(node) else { return nil }
    return Review(date: date, owner: owner, location: reader.location(node))
  }

  private static func risks(
    _ node: YAMLNode?, _ reader: inout StrictReader
  ) -> [QuestionRisk] {
    (reader.mapping(node) ?? []).compactMap { entry in
      reader.word(entry.value, Risk.self).map {
        QuestionRisk(
          id: QuestionID(entry.key), risk: $0, location: reader.location(entry.keyPosition))
      }
    }
  }

  /// What is wrong with the ids that ``risks`` names.
  func problems(among questions: [Question]) -> [Diagnostic] {
    let ids = Set(questions.map(\.id))
    return risks.filter { !ids.contains($0.id) }.enumerated().map { index, risk in
      Diagnostic(
        error: "front-matter.risk", at: risk.location,
        "no question of the page has the id '\(risk.id)'",
        hint: index < NearestName.enough
          ? NearestName.hint(risk.id.text, among: ids.map(\.text)) : nil)
    }
  }

  private static func missingTitle(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      error: "front-matter.missing-key", at: location, "the key 'title' is missing",
      hint: "it becomes the page's only level-1 heading")
  }

  /// One segment of an address: letters and digits of any script, `-`, `_`, and dots inside.
  private static func slug(_ node: YAMLNode?, _ reader: inout StrictReader) -> String? {
    guard let node, let text = reader.text(node) else { return nil }
    let isSegment = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || $0.properties.generalCategory == .nonspacingMark
        || $0.properties.generalCategory == .spacingMark || "-_.".unicodeScalars.contains($0)
    }
    guard isSegment, text.utf8.first != UInt8(ascii: "."), text.utf8.last != UInt8(ascii: "."),
      text.utf8.count <= 120
    else {
      reader.report(
        "slug", node, "'\(text)' can't be the last part of an address",
        hint: "letters, digits and hyphens")
      return nil
    }
    return text
  }
}

extension YAMLParser.Limits {
  /// 64 KiB (promise 20 of SECURITY.md).
  static var frontMatter: Self { Self(bytes: 64 << 10) }
}
