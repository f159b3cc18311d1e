import Testing
import Text

@testable import HelpSite

@Suite struct ThemeCopyStateTests {
  private static let cases: [(String, String?, String?, ThemeCopyState)] = [
    ("a", "a", "a", .same), ("b", "a", "a", .changed), ("a", "a", "b", .outdated),
    ("c", "a", "b", .both), ("b", "a", "b", .same), ("b", nil, "b", .same),
    ("a", nil, "b", .unrecorded), ("a", "a", nil, .gone), ("a", nil, nil, .gone),
  ]

  @Test(arguments: cases)
  func `a copy is told apart from what was copied and from what is carried`(
    own: String, copied: String?, carried: String?, state: ThemeCopyState
  ) {
    func hash(_ text: String) -> ContentHash { ContentHash(of: Array(text.utf8)) }
    #expect(
      ThemeCopyState(own: hash(own), copied: copied.map(hash), carried: carried.map(hash)) == state)
  }
}
