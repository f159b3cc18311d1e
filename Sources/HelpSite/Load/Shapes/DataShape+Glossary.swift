extension DataShape {
  /// `content/glossary.yaml`.
  static let glossary = DataShape([DataKey("terms", .named(.object(glossaryTerm)))])

  static let glossaryTerm = DataShape(
    guide: GuidePlace("glossary.yaml", table: 0),
    [
      .required("term", .texts), DataKey("note", .text), DataKey("translate", .flag),
      DataKey("translations", .byLanguage(.either([.texts, .object(glossaryWording)]))),
      DataKey("forms", .texts), DataKey("forbidden", .texts), DataKey("check", .flag),
    ])

  /// The words for a term in one language.
  static let glossaryWording = DataShape(
    guide: GuidePlace("glossary.yaml", table: 1),
    [DataKey("term", .texts), DataKey("forms", .texts), DataKey("forbidden", .texts)])
}
