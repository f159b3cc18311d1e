import Foundation
import Text

/// Words that make a bound of the whole number beside them, in languages of the world: more than 60
/// days are at least 61.
enum NumberBound {
  /// What stands between the numbers that a text lets pass and those that it doesn't, half-way: 60.5
  /// for more than 60 and for at least 61; empty if the number is no bound.
  static func halves(of value: Decimal, at range: Range<Int>, in text: [UnicodeScalar]) -> [Decimal]
  {
    let before = lowercased(text[max(0, range.lowerBound - reach)..<range.lowerBound])
    let behind = lowercased(text[range.upperBound...].prefix(reach).prefix { !stops.contains($0) })
    let half = Decimal(1) / 2
    return switch kind(before, behind) {
    case .over, .atMost: [value + half]
    case .atLeast, .under: [value - half]
    case nil: []
    }
  }

  /// How many scalars a word of a bound is away at most.
  private static let reach = 20

  private static let stops = Set("0123456789.;:!?。！？()".unicodeScalars)

  private static func lowercased(_ scalars: some Sequence<UnicodeScalar>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).lowercased().utf8)
  }

  private enum Kind: Int { case over, atLeast, under, atMost }

  private typealias Words = (before: [String], behind: [String])

  /// The first kind that a word beside the number says: before it a word stands next to it; behind,
  /// the unit comes first.
  private static func kind(_ before: [UInt8], _ behind: [UInt8]) -> Kind? {
    var found: Kind?
    func add(_ word: Word) {
      if word.kind.rawValue < found?.rawValue ?? .max { found = word.kind }
    }
    let end = before.lastIndex { !$0.isSpace } ?? -1
    if end >= 0 {
      let text = before[...end]
      for word in wordsBefore[Int(text[end])]
      where text.count >= word.bytes.count && text.suffix(word.bytes.count) == word.bytes[...] {
        add(word)
      }
    }
    for (start, byte) in behind.enumerated() {
      for word in wordsBehind[Int(byte)] where behind[start...].starts(with: word.bytes) {
        add(word)
      }
    }
    return found
  }

  private struct Word {
    let bytes: [UInt8]
    let kind: Kind
  }

  private static let kinds: [(Kind, Words)] = [
    (.over, over), (.atLeast, atLeast), (.under, under), (.atMost, atMost),
  ]

  /// The words before a number, by their last byte.
  private static let wordsBefore = table(of: { $0.before }, by: { $0.last })
  /// The words behind a number, by their first byte.
  private static let wordsBehind = table(of: { $0.behind }, by: { $0.first })

  private static func table(
    of texts: (Words) -> [String], by key: ([UInt8]) -> UInt8?
  ) -> [[Word]] {
    var table = [[Word]](repeating: [], count: 256)
    for (kind, words) in kinds {
      for text in texts(words) {
        let bytes = Array(text.utf8)
        if let byte = key(bytes) { table[Int(byte)].append(Word(bytes: bytes, kind: kind)) }
      }
    }
    return table
  }

  private static let over: Words = (
    [
      "more than", "over", "mehr als", "über", "plus de", "più di", "oltre", "más de", "mais de",
      "meer dan", "более", "больше", "свыше", "більше", "понад", "więcej niż", "ponad", "více než",
      "viac ako", "mere end", "mer än", "mer enn", "yli", "több mint", "mai mult de", "peste",
      "超过", "超過", "hơn", "lebih dari", "więcej, niż", "أكثر من", "יותר מ-", "มากกว่า",
    ],
    ["を超え", "을 초과", "를 초과", "초과", "'den fazla", "'dan fazla", "den fazla", "dan fazla", "से अधिक"]
  )

  private static let atLeast: Words = (
    [
      "at least", "mindestens", "au moins", "almeno", "al menos", "por lo menos", "pelo menos",
      "minstens", "не менее", "минимум", "щонайменше", "не менше", "co najmniej", "nejméně",
      "alespoň", "najmenej", "aspoň", "mindst", "minst", "vähintään", "legalább", "cel puțin",
      "至少", "ít nhất", "setidaknya", "على الأقل", "לפחות", "en az",
    ],
    [
      "以上", "이상", "or more", "oder mehr", "ou plus", "o più", "o más", "ou mais", "of meer",
      "и более", "или больше", "або більше", "lub więcej", "a více", "a viac", "eller flere",
      "eller mer", "tai enemmän", "vagy több", "sau mai mult", "veya daha fazla", "trở lên",
    ]
  )

  private static let under: Words = (
    [
      "less than", "fewer than", "under", "weniger als", "unter", "moins de", "meno di", "menos de",
      "minder dan", "менее", "меньше", "менше", "mniej niż", "méně než", "menej ako", "mindre end",
      "mindre än", "mindre enn", "alle", "kevesebb mint", "mai puțin de", "不到", "少于", "少於",
      "dưới", "kurang dari", "أقل من", "פחות מ-", "น้อยกว่า",
    ],
    ["未満", "未满", "미만", "'den az", "'dan az", "den az", "dan az", "से कम"]
  )

  private static let atMost: Words = (
    [
      "at most", "up to", "höchstens", "bis zu", "maximal", "au plus", "jusqu'à", "jusqu’à",
      "al massimo", "fino a", "como máximo", "hasta", "no máximo", "até", "hoogstens", "не более",
      "не больше", "до", "не більше", "najwyżej", "do", "nejvýše", "najviac", "højst", "högst",
      "høyst", "enintään", "legfeljebb", "cel mult", "最多", "tối đa", "paling banyak", "en fazla",
    ],
    [
      "以下", "以内", "이하", "이내", "or less", "or fewer", "oder weniger", "ou moins", "o meno",
      "o menos",
    ]
  )
}
