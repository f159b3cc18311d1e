/// One part of a page in one language, beside its original.
package struct TranslatedUnit: Sendable {
  package let name: UnitName
  package let state: TranslationState
  /// `nil` if the source hasn't the part.
  package let source: SourceLocation?
  /// `nil` if the translation hasn't the part.
  package let translation: SourceLocation?
  /// Of the source text as it is.
  let hash: ContentHash?
  /// What the lock says of it.
  package let entry: TranslationLock.Entry?
}

/// One part of a page in one language.
struct PagePart: Sendable {
  let part: UnitPart
  let location: SourceLocation
  /// Of its text, on a page in the source language.
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
    if let intro = outline.introLocation {
      parts.append(PagePart(part: .intro, location: intro, hash: outline.introHash))
    }
    for (index, question) in outline.questions.enumerated() {
      let hashes = outline.questionHashes
      parts.append(
        PagePart(
          part: .question(question.id), location: question.location,
          hash: index < hashes.count ? hashes[index] : nil))
    }
    return parts
  }
}
