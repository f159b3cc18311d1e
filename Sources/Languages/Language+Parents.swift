import Foundation

extension Language {
  /// The languages whose texts a reader of this one can be shown instead, nearest first.
  ///
  /// As CLDR inherits, and in all spellings of what is the same by its likely scripts and regions:
  /// `es-MX` from `es-419` and then `es`, `zh-CN` from `zh-Hans` and then `zh`, `zh` from `zh-Hans`;
  /// but `zh-Hant` from no `zh`, which is written in another script.
  /// See [UTS 35, parent locales](https://www.unicode.org/reports/tr35/#Parent_Locales).
  package var parents: [Language] {
    var found: [Language] = []
    var next: Variety? = Variety(self)
    while let variety = next {
      found += variety.spellings.filter { $0 != self && !found.contains($0) }
      next = variety.parent
    }
    return found
  }

  /// Whether the other is this language as another region writes it, or by another name.
  package func isVariety(of other: Language) -> Bool {
    code == other.code || Variety.bokmal.isSuperset(of: [code, other.code])
  }
}

/// A language in one script, and perhaps in one region, however its tag is written.
private struct Variety {
  let code: String
  /// Empty if CLDR doesn't know the language.
  let script: String
  let region: String?

  init(_ language: Language) {
    code = language.code
    script = language.writtenScript
    region = language.region
  }

  private init(code: String, script: String, region: String?) {
    (self.code, self.script, self.region) = (code, script, region)
  }

  /// Tags for one language, which CLDR calls `no`.
  static let bokmal: Set = ["nb", "no"]

  /// The tags that mean the same, the shortest last; then those of the likely region.
  var spellings: [Language] {
    var tags = Self.tags(code, script, region)
    if region == nil, let likely = Self.likelyRegion(tags.last ?? code) {
      tags += Self.tags(code, script, likely)
    }
    if code == "no" { tags.append("nb") }
    return tags.map(Language.init(checked:))
  }

  private static func tags(_ code: String, _ script: String, _ region: String?) -> [String] {
    let end = region.map { "-" + $0 } ?? ""
    let long = script.isEmpty ? [] : ["\(code)-\(script)\(end)"]
    let short = code + end
    return script == Language.likelyScript(short) ? long + [short] : long
  }

  private static func likelyRegion(_ tag: String) -> String? {
    Locale.Language(identifier: tag).maximalIdentifier.split(separator: "-").dropFirst()
      .first { TagParts.isRegion($0.utf8) }.map(String.init)
  }

  var parent: Variety? {
    if let tag = listedParent { return Variety(Language(checked: tag)) }
    return region == nil ? nil : Variety(code: code, script: script, region: nil)
  }

  /// The parent that doesn't follow from the tag; none that is another language.
  private var listedParent: String? {
    // Without a region, two languages alone have one.
    guard region != nil || ["nb", "nn"].contains(code) else { return nil }
    let tag = ParentLocales.parent(of: Self.tags(code, script, region))
    return tag.flatMap { tag in
      tag.hasPrefix(code + "-") || tag == "no" && code != "no" ? tag : nil
    }
  }
}

/// CLDR's parents of locales that don't follow from their names.
private enum ParentLocales {
  /// The parent of the language that has these tags.
  static func parent(of tags: [String]) -> String? {
    #if canImport(_FoundationICU)
      let names = tags.lazy.map { $0.replacing("-", with: "_") }
      return names.compactMap { byChild[$0] }.first?.replacing("_", with: "-")
    #else
      return tags.last.flatMap { Locale.Language(identifier: $0).parent?.minimalIdentifier }
    #endif
  }

  #if canImport(_FoundationICU)
    private static let byChild: [String: String] = {
      var parents: [String: String] = [:]
      for (parent, children) in ICUResource("supplementalData", "parentLocales")?.entries ?? [] {
        for child in children { parents[child] = parent }
      }
      return parents
    }()
  #endif
}
