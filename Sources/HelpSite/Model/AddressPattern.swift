/// A web address with placeholders: `https://git.example/issues/new?title={text}`.
struct AddressPattern: Sendable {
  enum Name: String, CaseIterable, Sendable { case page, question, language, url, text, answer }

  private let text: String

  /// - Parameter text: A web address whose braces hold names of ``Name``, behind the host alone.
  init(_ text: String) { self.text = text }

  /// The address with the values, each as one component of it
  /// ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2)).
  func url(_ values: [Name: String]) -> String {
    var rest = text[...]
    var url = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = Name(rawValue: String(rest[rest.index(after: open)..<close]))
      url += rest[..<open]
      url += name.flatMap { values[$0] }.map(URLEncoding.component) ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return url + rest
  }
}
