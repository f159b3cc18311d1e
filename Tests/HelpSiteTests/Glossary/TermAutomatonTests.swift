import TestSupport
import Testing

@testable import HelpSite

@Suite struct TermAutomatonTests {
  private func found(_ words: [String], _ text: String) -> [String] {
    let letters = words.map { $0.unicodeScalars.map(\.value) }
    var found: [String] = []
    TermAutomaton(letters).search(text.unicodeScalars.map(\.value)) { word, end in
      found.append("\(words[word])@\(end)")
    }
    return found.sorted()
  }

  /// The same by looking at each place for each word.
  private func expected(_ words: [String], _ text: String) -> [String] {
    let letters = Array(text.unicodeScalars)
    return words.flatMap { word in
      let word = Array(word.unicodeScalars)
      return (0..<max(letters.count - word.count + 1, 0)).filter {
        letters[$0..<$0 + word.count].elementsEqual(word)
      }.map { "\(String(String.UnicodeScalarView(word)))@\($0 + word.count)" }
    }.sorted()
  }

  @Test(arguments: [
    (["he", "she", "his", "hers"], "ushers"), (["a", "aa", "aaa"], "aaaa"), ([], "abc"),
    (["ab", "ab"], "abab"), (["abc", "bc", "c"], "abcabd"), (["abcd", "bcx"], "abcxabcd"),
    (["返金", "金"], "全額返金"), (["x"], ""),
  ])
  func `all words are found at all places`(words: [String], text: String) {
    #expect(found(words, text) == expected(words, text))
  }

  @Test func `random words are found in random texts as by looking at each place`() {
    var random = Xorshift(seed: 8)
    for _ in 0..<300 {
      func text(_ length: Int) -> String {
        String((0..<length).map { _ in "abc".randomElement(using: &random)! })
      }
      let words = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        text(Int.random(in: 1...5, using: &random))
      }
      let long = text(60)
      #expect(found(words, long) == expected(words, long), "\(words) in \(long)")
    }
  }
}
