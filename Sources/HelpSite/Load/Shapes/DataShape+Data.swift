import Languages

extension DataShape {
  /// `content/payments.yaml`.
  static let payments = DataShape([
    DataKey("methods", .named(.object(paymentMethod))),
    DataKey("groups", .named(.object(paymentGroup))),
  ])

  static let paymentMethod = DataShape(
    guide: GuidePlace("payments.yaml", table: 0),
    [
      .required("name", .words), .required("kind", .word(PaymentMethod.Kind.self)),
      DataKey("aliases", .list(of: .text)),
      DataKey("logo", .text), DataKey("darkLogo", .text),
      DataKey("languages", .set(of: .language)), DataKey("markets", .set(of: .region)),
      DataKey("until", .date), DataKey("successor", .text),
    ])

  static let paymentGroup = DataShape(
    guide: GuidePlace("payments.yaml", table: 1),
    [
      DataKey("title", .words),
      .required("methods", .list(of: .text, atLeast: 1, isUnique: true)),
    ])

  /// `content/tools.yaml`.
  static let tools = DataShape([DataKey("groups", .named(.object(toolGroup)))])

  static let toolGroup = DataShape([
    .required("title", .words), .required("tools", .list(of: .object(tool), atLeast: 1)),
  ])

  static let tool = DataShape(
    guide: GuidePlace("tools.yaml", table: 0),
    [
      .required("name", .words), DataKey("description", .words), DataKey("url", .webAddress),
      DataKey("page", .text),
    ], rules: [.exactlyOne(["url", "page"])])

  /// `content/contact.yaml`.
  static let contact = DataShape(
    guide: GuidePlace("contact.yaml", table: 0),
    [
      DataKey("channels", .named(.object(channel), count: 1...Int.max)),
      DataKey("languages", .set(of: .language)), DataKey("hours", .object(hours)),
      DataKey("encodeAddresses", .flag),
    ])

  static let channel = DataShape(
    guide: GuidePlace("contact.yaml", table: 1),
    [
      .required("kind", .word(ContactDesk.Channel.Kind.self)),
      DataKey(
        "address",
        .form(
          "^[^@\\s\"<>(),:;\\[\\]\\\\]+@[^@\\s\"<>(),:;\\[\\]\\\\]*\\.[^@\\s\"<>(),:;\\[\\]\\\\]*$")
      ),
      DataKey("number", .form("^[^+]*\\+[0-9 ()./-]*[0-9][0-9 ()./-]*$")),
      DataKey("url", .webAddress), DataKey("label", .words), DataKey("note", .words),
      DataKey("contactType", .word(ContactDesk.Channel.Purpose.self)),
    ],
    rules: [
      .chosen("address", of: "kind", among: ["mail"], without: ["number", "url"]),
      .chosen("number", of: "kind", among: ["phone"], without: ["address", "url"]),
      .chosen(
        "url", of: "kind", among: ["web", "forum", "social", "chat"],
        without: ["address", "number"]),
    ])

  static let hours = DataShape([
    .required("timeZone", .form("^(UTC|[A-Za-z_-]+/[A-Za-z0-9_+/-]+)$")),
    .required("open", .list(of: .object(span), atLeast: 1)),
  ])

  /// A span of the opening hours.
  static let span = DataShape(
    guide: GuidePlace("contact.yaml", table: 2),
    [
      .required("days", .list(of: .word(Weekday.self), atLeast: 1, isUnique: true)),
      .required("from", .time), .required("to", .time),
    ])
}
