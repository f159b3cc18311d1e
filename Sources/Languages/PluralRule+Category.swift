extension PluralRule {
  /// The form of a thing beside `number`.
  package func category(of number: PluralNumber) -> PluralCategory {
    switch self {
    case .invariant: .other
    case .oneIsExactly: number.isExactly(1) ? .one : .other
    case .oneIsWritten: number.isWritten(1) ? .one : .other
    case .oneIsWrittenManyMillions: number.isWritten(1) ? .one : number.manyMillions
    case .oneIsExactlyManyMillions: number.isExactly(1) ? .one : number.manyMillions
    case .oneBelowTwo: number.whole < 2 ? .one : .other
    case .oneBelowTwoManyMillions: number.whole < 2 ? .one : number.manyMillions
    case .oneBelowOrExactly: number.whole == 0 || number.isExactly(1) ? .one : .other
    case .oneUpToOne: number.isExactly(0) || number.isExactly(1) ? .one : .other
    case .danish, .icelandic, .macedonian, .filipino, .sinhala: oneOrOther(number)
    case .hebrew: hebrew(number)
    case .latvian, .lithuanian: baltic(number)
    case .oneAndTwo, .arabic, .irish, .welsh, .maltese, .scottish: byExactNumber(number)
    case .slovenian, .sorbian, .serbian, .russian, .belarusian: slavicByEnding(number)
    case .romanian, .czech, .polish: byWrittenNumber(number)
    }
  }

  private func oneOrOther(_ n: PluralNumber) -> PluralCategory {
    let endsInOne: (Int) -> Bool = { $0 % 10 == 1 && $0 % 100 != 11 }
    let isOne =
      switch self {
      case .danish: n.isExactly(1) || (!n.isWhole && n.whole < 2)
      case .icelandic: n.isWhole ? endsInOne(n.whole) : endsInOne(n.shortFraction)
      case .macedonian: (n.digits == 0 && endsInOne(n.whole)) || endsInOne(n.fraction)
      case .filipino: ![4, 6, 9].contains((n.digits == 0 ? n.whole : n.fraction) % 10)
      default: n.isExactly(0) || n.isExactly(1) || (n.whole == 0 && n.fraction == 1)
      }
    return isOne ? .one : .other
  }

  private func hebrew(_ n: PluralNumber) -> PluralCategory {
    if n.isWritten(2) { return .two }
    return n.isWritten(1) || (n.whole == 0 && n.digits > 0) ? .one : .other
  }

  private func baltic(_ n: PluralNumber) -> PluralCategory {
    if self == .lithuanian {
      guard n.isWhole || n.fraction == 0 else { return .many }
      guard !(11...19).contains(n.whole % 100) else { return .other }
      return n.whole % 10 == 1 ? .one : n.whole % 10 > 1 ? .few : .other
    }
    let teen = 11...19
    if n.isWhole, n.whole % 10 == 0 || teen.contains(n.whole % 100) { return .zero }
    if n.digits == 2, teen.contains(n.fraction % 100) { return .zero }
    if n.isWhole, n.whole % 10 == 1 { return .one }
    return n.fraction % 10 == 1 ? .one : .other
  }

  private func byExactNumber(_ n: PluralNumber) -> PluralCategory {
    guard n.isWhole else { return .other }
    switch (self, n.whole) {
    case (.arabic, 0), (.welsh, 0): return .zero
    case (.scottish, 1), (.scottish, 11): return .one
    case (.scottish, 2), (.scottish, 12): return .two
    case (.scottish, 3...10), (.scottish, 13...19): return .few
    case (.scottish, _): return .other
    case (_, 1): return .one
    case (_, 2): return .two
    case (.irish, 3...6), (.welsh, 3), (.maltese, 0): return .few
    case (.irish, 7...10), (.welsh, 6): return .many
    default: break
    }
    switch (self, n.whole % 100) {
    case (.arabic, 3...10), (.maltese, 3...10): return .few
    case (.arabic, 11...99), (.maltese, 11...19): return .many
    default: return .other
    }
  }

  private func slavicByEnding(_ n: PluralNumber) -> PluralCategory {
    switch self {
    case .slovenian: n.digits == 0 ? n.whole.slovenianEnding : .few
    case .sorbian: (n.digits == 0 ? n.whole : n.fraction).slovenianEnding
    case .serbian: (n.digits == 0 ? n.whole : n.fraction).slavicEnding ?? .other
    case .russian: n.digits == 0 ? n.whole.slavicEnding ?? .many : .other
    default: n.isWhole ? n.whole.slavicEnding ?? .many : .other
    }
  }

  private func byWrittenNumber(_ n: PluralNumber) -> PluralCategory {
    if n.isWritten(1) { return .one }
    guard n.digits == 0 else {
      return self == .romanian ? .few : self == .czech ? .many : .other
    }
    switch self {
    case .romanian: return n.whole == 0 || (1...19).contains(n.whole % 100) ? .few : .other
    case .czech: return (2...4).contains(n.whole) ? .few : .other
    default: return n.whole.slavicEnding == .few ? .few : .many
    }
  }
}

extension PluralNumber {
  /// Whether the number is `value`, as `1` or as `1.0`.
  fileprivate func isExactly(_ value: Int) -> Bool { isWhole && whole == value }

  /// Whether the number is `value` without digits behind a point.
  fileprivate func isWritten(_ value: Int) -> Bool { digits == 0 && whole == value }

  /// The form of whole millions ("un milione *di* euro"), else the common one.
  fileprivate var manyMillions: PluralCategory {
    digits == 0 && whole != 0 && whole % 1_000_000 == 0 ? .many : .other
  }
}

extension Int {
  /// 1, 21, 31 … and 2–4, 22–24 …, the teens left out.
  fileprivate var slavicEnding: PluralCategory? {
    guard !(11...14).contains(self % 100) else { return nil }
    switch self % 10 {
    case 1: return .one
    case 2...4: return .few
    default: return nil
    }
  }

  fileprivate var slovenianEnding: PluralCategory {
    switch self % 100 {
    case 1: .one
    case 2: .two
    case 3, 4: .few
    default: .other
    }
  }
}
