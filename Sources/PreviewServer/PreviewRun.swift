/// What tells one run of the preview from all others.
struct PreviewRun: Sendable {
  /// Names the run; no secret.
  let id: String
  /// Known to the pages of this run alone.
  private let token: String

  init() {
    id = Self.random(words: 1)
    token = Self.random(words: 2)
  }

  /// Tells the token to a page.
  func reveal() -> String { token }

  /// Whether a page knows the token.
  ///
  /// The answer takes equally long whatever is wrong in it.
  func accepts(_ guess: String) -> Bool {
    guard guess.utf8.count == token.utf8.count else { return false }
    return zip(guess.utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// 16 hexadecimal digits a word, from the system's source of secrets.
  private static func random(words: Int) -> String {
    var source = SystemRandomNumberGenerator()
    return (0..<words).map { _ in
      let digits = String(source.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
