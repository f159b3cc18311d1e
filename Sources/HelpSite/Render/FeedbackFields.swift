import Mustache
import Text

/// What readers can tell of one answer, as templates see it.
final class FeedbackFields: Fields {
  private let feedback: AnswerFeedback
  private let desk: ContactDesk
  private let values: [AddressPattern.Name: String]

  /// - Parameters:
  ///   - feedback: What the site asks for.
  ///   - desk: The channels that a report may go to.
  ///   - values: All but ``AddressPattern/Name/answer``.
  init(_ feedback: AnswerFeedback, desk: ContactDesk, values: [AddressPattern.Name: String]) {
    self.feedback = feedback
    self.desk = desk
    self.values = values
  }

  func value(of name: Name) -> Value? {
    switch name.id {
    case Field.form.rawValue: form
    case Field.yesURL.rawValue: vote("yes")
    case Field.noURL.rawValue: vote("no")
    case Field.reportURL.rawValue: report
    case Field.page.rawValue: .text(values[.page])
    default: nil
    }
  }

  private var form: Value {
    guard case .form(let address) = feedback.vote else { return .absent }
    return .url(address)
  }

  private func vote(_ answer: String) -> Value {
    guard case .link(let pattern) = feedback.vote else { return .absent }
    return .url(pattern.url(values.merging([.answer: answer]) { $1 }))
  }

  private var report: Value {
    switch feedback.report {
    case nil: return .absent
    case .link(let pattern): return .url(pattern.url(values))
    case .channel(let name, _):
      guard let channel = desk.channel(name) else { return .absent }
      let (subject, body) = (values[.text] ?? "", values[.url] ?? "")
      let url =
        "\(channel.url)?subject=\(URLEncoding.component(subject))"
        + "&body=\(URLEncoding.component(body))"
      return desk.encodeAddresses ? .references(HTMLText.entities(url)) : .url(url)
    }
  }
}
