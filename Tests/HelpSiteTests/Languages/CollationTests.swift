import Languages
import Testing

@testable import HelpSite

@Suite struct CollationTests {
  @Test(arguments: [
    ("en", "apple Pay|Éclair|iDEAL|Zebra"), ("sv", "Apelsin|Zebra|Åska|Ärta|Öl"),
    ("de", "Apfel|Ärger|Öl|Zebra"), ("es", "Árbol|¿Cómo?|Nube|Ñandú|Zorro"),
    ("cs", "citron|hora|chata|zebra"), ("da", "Abe|Zebra|Ære|Østers|Å"),
    ("tr", "çay|ışık|iç|şeker"),
    ("et", "sool|šokolaad|zoo|õun"), ("pl", "ciasto|ćma|łąka|żaba"), ("ru", "ёлка|ель|Яблоко"),
    ("hr", "cipela|čaj|ljeto|njega"), ("lt", "yla|inkilas|jausmas"), ("uk", "гора|ґанок|їжа"),
    ("ja", "アイデア|カード|支払い"), ("zh", "安全|付款|中国"), ("xx", "a|B|c"),
    ("en", "New York|Newark"), ("en", "(a) first|“b” second|… third"),
    ("fr", "cote|coté|côte|côté"),
  ])
  func `titles stand as in a dictionary of the language`(tag: String, expected: String) throws {
    let titles = expected.split(separator: "|").map(String.init)
    let collation = Collation(language: try #require(Language(tag)))
    #expect(collation.sorted(titles.reversed()) { $0 } == titles)
    #expect(collation.sorted(titles.sorted()) { $0 } == titles)
  }

  @Test func `equal titles keep their order`() throws {
    let pages = [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
    let sorted = Collation(language: try #require(Language("en"))).sorted(pages) { $0.0 }
    #expect(sorted.map(\.1) == [2, 4, 1, 3])
  }
}
