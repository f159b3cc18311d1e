import Languages

/// What translators' files have of one language.
struct IncomingTexts: Sendable {
  let language: Language
  /// By their page or data file, in the order of the files.
  let units: [PageKey: [IncomingUnit]]
  /// Those whose names are none.
  let unknown: [ImportedUnit]

  init(_ all: [IncomingUnit], language: Language) {
    self.language = language
    var units: [PageKey: [IncomingUnit]] = [:]
    var unknown: [ImportedUnit] = []
    for unit in all {
      if let name = unit.part {
        units[name.page, default: []].append(unit)
      } else {
        unknown.append(.unknown(unit))
      }
    }
    self.units = units
    self.unknown = unknown
  }
}
