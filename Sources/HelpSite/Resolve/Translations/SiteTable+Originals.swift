import Text

extension SiteTable {
  /// A part in the source language; `nil` if there is no such part.
  func original(of name: PartName) -> TranslatedPart.Original? {
    let language = configuration.source.language
    guard name.isOfDataFile else {
      return own(name.page, in: language)?.original(of: name.part)
    }
    return source.text(of: name, in: language).map {
      .init(location: $0.location, hash: PartHasher.hash(of: $0.text))
    }
  }
}

extension PartedText {
  /// A part of a text in the source language; `nil` if it hasn't the part.
  func original(of part: Part) -> TranslatedPart.Original? {
    zip(parts, partHashes).first { $0.0.value == part }.map {
      .init(location: $0.location, hash: $1)
    }
  }
}
