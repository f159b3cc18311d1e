import Text
import YAML

extension StrictReader {
  /// What `feedback` of `site.yaml` says.
  mutating func feedback(_ node: YAMLNode?) -> AnswerFeedback? {
    guard let object = object(node, .feedback) else { return nil }
    return AnswerFeedback(vote: vote(object["helpful"]), report: answerReport(object["report"]))
  }

  private mutating func vote(_ node: YAMLNode?) -> AnswerFeedback.Vote? {
    guard let object = object(node, .helpful), let (key, value) = one(of: ["form", "link"], object)
    else { return nil }
    guard key == "form" else {
      return pattern(value, names: AddressPattern.Name.allCases, needs: .answer).map { .link($0) }
    }
    guard let address = text(value) else { return nil }
    if (try? Regex(DataType.loadedAddress).wholeMatch(in: address)) != nil {
      return .form(address)
    }
    report(
      "value", value, "'\(address)' is no address that a form can be sent to",
      hint: "such as https://feedback.example.com/help, in small letters")
    return nil
  }

  private mutating func answerReport(_ node: YAMLNode?) -> AnswerFeedback.Report? {
    guard let object = object(node, .answerReport),
      let (key, value) = one(of: ["channel", "link"], object)
    else { return nil }
    if key == "channel" { return text(value).map { .channel($0, location(value)) } }
    let names = AddressPattern.Name.allCases.filter { $0 != .answer }
    return pattern(value, names: names, needs: nil).map { .link($0) }
  }

  /// The only one of two keys that is there.
  private mutating func one(
    of keys: [String], _ object: StrictObject
  ) -> (key: String, value: YAMLNode)? {
    let found = keys.compactMap { key in object[key].map { (key: key, value: $0) } }
    if found.count == 1 { return found[0] }
    let names = keys.map { "'\($0)'" }
    if found.isEmpty {
      report(
        "missing-key", object.node, "neither \(names.joined(separator: " nor ")) is there",
        hint: "write one of them")
    } else {
      report(
        "value", found[1].value, "\(names.joined(separator: " and ")) are both there",
        hint: "keep one of them")
    }
    return nil
  }

  private mutating func pattern(
    _ node: YAMLNode, names: [AddressPattern.Name], needs needed: AddressPattern.Name?
  ) -> AddressPattern? {
    guard let text = webAddress(node) else { return nil }
    let form = DataType.addressPattern(names, needs: needed)
    if (try? Regex(form).wholeMatch(in: text)) != nil { return AddressPattern(text) }
    let list = names.map { "{\($0)}" }.joined(separator: ", ")
    if let needed, !text.contains("{\(needed)}") {
      report(
        "value", node, "'\(text)' lacks '{\(needed)}'",
        hint: "such as https://feedback.example.com/?question={question}&answer={answer}")
    } else {
      report(
        "value", node, "'\(text)' holds braces that nothing is put into",
        hint: "behind the host may stand \(list)")
    }
    return nil
  }
}

extension DataType {
  /// A web address with the names in braces, none of them in its host.
  static func addressPattern(
    _ names: [AddressPattern.Name], needs needed: AddressPattern.Name?
  ) -> String {
    let all = names.map(\.rawValue).joined(separator: "|")
    let must = needed.map { "(?=\\S*\\{\($0)\\})" } ?? ""
    return "^\(must)[hH][tT][tT][pP][sS]?://[^/?#\\s{}]+([/?#]([^\\s{}]|\\{(\(all))\\})*)?$"
  }
}
