package import Text

/// One part of a page in one language, beside its original.
package struct TranslatedUnit: Sendable {
  package let name: UnitName
  package let state: TranslationState
  /// `nil` if the source hasn't the part.
  package let source: SourceLocation?
  /// `nil` if the translation hasn't the part.
  package let translation: SourceLocation?
  /// The hash of the source text as it is.
  let hash: ContentHash?
  /// What the lock says of it.
  package let entry: TranslationLock.Entry?
}

/// One part of a page in one language.
struct PagePart: Sendable {
  let part: UnitPart
  let location: SourceLocation
  /// The hash of its text, on a page in the source language.
  let hash: ContentHash?
}

extension ParsedPage {
  /// What is there to translate, from the top down; `hashes` are there in the source language only.
  func parts(withHashes: Bool) -> [PagePart] {
    func hash(_ line: String) -> ContentHash? { withHashes ? UnitHasher.hash(of: line) : nil }
    var parts = [PagePart(part: .title, location: header.location, hash: hash(header.title))]
    if let description = header.description {
      let place = header.descriptionLocation ?? header.location
      parts.append(PagePart(part: .description, location: place, hash: hash(description)))
    }
    if let place = outline.introduction.location {
      parts.append(PagePart(part: .intro, location: place, hash: outline.introduction.hash))
    }
    parts += outline.questions.map {
      PagePart(part: .question($0.id), location: $0.location, hash: $0.hash)
    }
    return parts
  }
}
