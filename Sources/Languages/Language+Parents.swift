extension Language {
  /// The languages whose texts a reader of this one can be shown instead, nearest first.
  ///
  /// As CLDR inherits: `pt-BR` from `pt`, `es-MX` from `es-419` and then `es`, `zh-TW` from
  /// `zh-Hant`; but `zh-Hant` from nothing, because `zh` is written in another script.
  /// See [UTS 35, parent locales](https://www.unicode.org/reports/tr35/#Parent_Locales).
  package var parents: [Language] {
    var found: [Language] = []
    while let next = (found.last ?? self).parent { found.append(next) }
    return found
  }

  private var parent: Language? {
    if let tag = Self.listedParent(of: self) { return Language(tag) }
    guard region != nil else {
      return script == nil || script == Self.likelyScript(code) ? bare : nil
    }
    if let script { return Language("\(code)-\(script)") }
    let written = writtenScript
    let usual = Self.likelyScript(code)
    return Language(written == usual ? code : "\(code)-\(written)")
  }

  /// The language alone, or `nil` if it is that already.
  private var bare: Language? { script == nil ? nil : Language(code) }

  /// The parents that don't follow from the tag.
  private static func listedParent(of language: Language) -> String? {
    switch (language.code, language.region) {
    case ("nb", nil), ("nn", nil): "no"
    case ("zh", "MO") where language.writtenScript == "Hant": "zh-Hant-HK"
    case ("es", let region?) where latinAmerica.contains(region): "es-419"
    case ("pt", let region?) where europeanPortuguese.contains(region): "pt-PT"
    default: nil
    }
  }

  private static let latinAmerica: Set<String> = [
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
    "PR", "PY", "SV", "US", "UY", "VE",
  ]

  private static let europeanPortuguese: Set<String> = [
    "AO", "CH", "CV", "FR", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL",
  ]
}
