import Text

/// The JSON Schema of `faq.json`, draft 2020-12.
///
/// Programs of others rely on it: members may be added, none taken away or given another meaning
/// without a new ``version``.
enum QuestionSchema {
  static let version = 1

  /// Where a site publishes it.
  static func address(on base: BaseURL) -> PageAddress {
    PageAddress(file: "faq.schema.json", base: base)
  }

  static let json = JSON.object([
    ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", "faq.json"),
    ("type", "object"),
    (
      "properties",
      .object([
        ("$schema", text("Where this schema is published.", format: "uri")),
        ("version", .object([("const", .number(version))])),
        ("language", text("The language of the file, a BCP 47 tag.")),
        ("name", text("The site's name.")),
        ("url", text("The home page of the language.", format: "uri")),
        ("questions", .object([("type", "array"), ("items", question)])),
      ])
    ),
    ("required", .list(["$schema", "version", "language", "name", "url", "questions"])),
  ])

  private static let question = JSON.object([
    ("type", "object"),
    (
      "properties",
      .object([
        ("page", text("The page's key, the same in all languages.")),
        ("title", text("The page's title.")),
        (
          "categories",
          .object([
            ("description", .text("The categories of the page, the outermost first.")),
            ("type", "array"), ("items", .object([("type", "string")])),
          ])
        ),
        ("id", text("The question's id on its page, the same in all languages.")),
        ("url", text("Where the question stands on the web.", format: "uri")),
        (
          "language",
          text(
            "The language of the question and its answer; another than the file's where readers are "
              + "shown the original.")
        ),
        ("question", text("The question, without markup.")),
        ("notice", text("What readers are told before the answer, if they are told anything.")),
        ("updated", text("The day on which it changed last, if that is known.", format: "date")),
        (
          "answer",
          .object([
            ("type", "object"),
            (
              "properties",
              .object([
                ("text", text("Without markup; lines end in a line feed.")),
                ("html", text("HTML whose addresses are absolute.")),
                ("markdown", text("CommonMark, and tables with bars; addresses are absolute.")),
              ])
            ), ("required", .list(["text", "html", "markdown"])),
          ])
        ),
      ])
    ),
    ("required", .list(["page", "title", "id", "url", "language", "question", "answer"])),
  ])

  private static func text(_ meaning: String, format: String? = nil) -> JSON {
    .object([
      ("description", .text(meaning)), ("type", "string"), ("format", format.map { .text($0) }),
    ])
  }
}
