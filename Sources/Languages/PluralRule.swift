/// The plural rules of CLDR for cardinal numbers, one case for all languages that share one.
///
/// Source: [CLDR's table of rules](https://www.unicode.org/cldr/charts/46/supplemental/language_plural_rules.html).
package enum PluralRule: CaseIterable {
  case invariant
  case oneIsExactly, oneIsWritten, oneIsWrittenManyMillions, oneIsExactlyManyMillions
  case oneBelowTwo, oneBelowTwoManyMillions, oneBelowOrExactly, oneUpToOne
  case danish, icelandic, macedonian, filipino, sinhala, hebrew, latvian, lithuanian
  case oneAndTwo, arabic, irish, welsh, maltese, scottish
  case romanian, serbian, slovenian, sorbian, czech, polish, russian, belarusian

  /// By tag where a region has its own rule, else by language code.
  package static let byTag: [String: PluralRule] = {
    var rules: [String: PluralRule] = [:]
    for rule in allCases {
      for tag in rule.tags.split(separator: " ") { rules[String(tag)] = rule }
    }
    return rules
  }()

  /// The tags of the rule, with spaces between them.
  package var tags: String {
    switch self {
    case .invariant: "bo dz id ig ii ja jv km ko lo ms my sah ses sg su th to vi wo yo yue zh"
    case .oneIsExactly:
      """
      af asa az bem bez bg brx ce cgg chr ckb dv ee el eo eu fo fur gsw ha haw hu jgo jmc ka kaj kcg \
      kk kkj kl ks ksb ku ky lb lg mas mgo ml mn mr nb nd ne nn nnh no nr ny nyn om or os ps rm rof \
      rwk saq sd seh sn so sq ss st syr ta te teo tig tk tn tr ts ug uz ve vo vun wae xh xog
      """
    case .oneIsWritten: "ast de en et fi fy gl ia io lij nl sc sv sw ur yi"
    case .oneIsWrittenManyMillions: "ca it pt-PT scn vec"
    case .oneIsExactlyManyMillions: "es"
    case .oneBelowTwo: "ff hy kab"
    case .oneBelowTwoManyMillions: "fr pt"
    case .oneBelowOrExactly: "am as bn doi fa gu hi kn pcm zu"
    case .oneUpToOne: "ak bho ln mg nso pa ti wa"
    case .danish: "da"
    case .icelandic: "is"
    case .macedonian: "mk"
    case .filipino: "ceb fil tl"
    case .sinhala: "si"
    case .hebrew: "he"
    case .latvian: "lv prg"
    case .lithuanian: "lt"
    case .oneAndTwo: "iu naq sat se sma smj smn sms"
    case .arabic: "ar ars"
    case .irish: "ga"
    case .welsh: "cy"
    case .maltese: "mt"
    case .scottish: "gd"
    case .romanian: "ro"
    case .serbian: "bs hr sr"
    case .slovenian: "sl"
    case .sorbian: "dsb hsb"
    case .czech: "cs sk"
    case .polish: "pl"
    case .russian: "ru uk"
    case .belarusian: "be"
    }
  }

  /// The forms that the rule can give, in CLDR's order.
  package var categories: [PluralCategory] {
    switch self {
    case .invariant: [.other]
    case .oneIsExactly, .oneIsWritten, .oneBelowTwo, .oneBelowOrExactly, .oneUpToOne, .danish,
      .icelandic, .macedonian, .filipino, .sinhala:
      [.one, .other]
    case .oneIsWrittenManyMillions, .oneIsExactlyManyMillions, .oneBelowTwoManyMillions:
      [.one, .many, .other]
    case .hebrew, .oneAndTwo: [.one, .two, .other]
    case .latvian: [.zero, .one, .other]
    case .romanian, .serbian: [.one, .few, .other]
    case .slovenian, .sorbian, .scottish: [.one, .two, .few, .other]
    case .lithuanian, .czech, .polish, .russian, .belarusian: [.one, .few, .many, .other]
    case .irish, .maltese: [.one, .two, .few, .many, .other]
    case .arabic, .welsh: [.zero, .one, .two, .few, .many, .other]
    }
  }
}
