/// Whole numbers in English words.
enum EnglishNumber {
  /// `twenty six` for 26, `five hundred thirty two` for 532; `nil` above 999 and below 1.
  static func words(for number: Int) -> String? {
    guard (1...999).contains(number) else { return nil }
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    var words: [String] = hundreds > 0 ? [small[hundreds], "hundred"] : []
    if rest >= 20 { words.append(tens[rest / 10]) }
    let last = rest < 20 ? rest : rest % 10
    if last > 0 { words.append(small[last]) }
    return words.joined(separator: " ")
  }

  private static let small = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
