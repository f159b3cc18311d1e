/// What `site.yaml` says of what readers can tell the vendor.
extension DataShape {
  static let feedback = DataShape(
    guide: GuidePlace("Feedback", table: 0),
    [DataKey("helpful", .object(helpful)), DataKey("report", .object(answerReport))])

  static let helpful = DataShape(
    [
      DataKey("form", .form(DataType.loadedAddress)),
      DataKey(
        "link",
        .form(DataType.addressPattern(AddressPattern.Name.allCases, needs: .answer))),
    ], rules: [.exactlyOne(["form", "link"])])

  static let answerReport = DataShape(
    [
      DataKey("channel", .text),
      DataKey(
        "link",
        .form(
          DataType.addressPattern(
            AddressPattern.Name.allCases.filter { $0 != .answer }, needs: nil))),
    ], rules: [.exactlyOne(["channel", "link"])])
}
