extension Language {
  /// The language as a region writes it, if its tag names none and it is official there.
  ///
  /// `pt` for `PT` is `pt-PT`; English for France stays as it is, since nobody there writes it.
  package func written(in region: String?) -> Language {
    guard let region, self.region == nil, Language.isOfficial(code, script, in: region) else {
      return self
    }
    let regional = Language(checked: tag + "-" + region)
    return regional.writtenScript == writtenScript ? regional : self
  }

  private static func isOfficial(_ code: String, _ script: String?, in region: String) -> Bool {
    #if canImport(_FoundationICU)
      // Bokmål is `nb` there.
      let keys = [code, code == "no" ? "nb" : nil, script.map { "\(code)_\($0)" }]
      return keys.compactMap(\.self).contains {
        ICUResource("supplementalData", "territoryInfo", region, $0)?.text("officialStatus") != nil
      }
    #else
      return true
    #endif
  }
}
