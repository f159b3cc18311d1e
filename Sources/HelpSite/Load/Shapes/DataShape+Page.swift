extension DataShape {
  /// The front matter of a page.
  static let frontMatter = DataShape(
    guide: GuidePlace("The head of the page", table: 0),
    [
      .required("title", .text), DataKey("description", .text), DataKey("slug", .text),
      DataKey("sections", .list(of: .section)), DataKey("draft", .flag),
      DataKey("unlisted", .flag), DataKey("noindex", .flag), DataKey("layout", .text),
      DataKey("image", .photo), DataKey("review", .date),
      DataKey("owner", .text), DataKey("risk", .word(Risk.self)),
      DataKey("risks", .mapping(of: .word(Risk.self), keys: nil)),
      DataKey("icon", .word(TopicIcon.self)), DataKey("order", .count),
      DataKey("related", .list(of: .text)), DataKey("extra", .mapping(of: .anything, keys: nil)),
    ])
}
