import Languages
import Text

extension ParsedPage: PartedText {
  var language: Language { file.language }

  var parts: [Placed<Part>] {
    var parts = [Placed(value: Part.title, location: header.location)]
    if header.description != nil {
      let place = header.descriptionLocation ?? header.location
      parts.append(Placed(value: .description, location: place))
    }
    if let place = outline.introduction.location {
      parts.append(Placed(value: .intro, location: place))
    }
    return parts + outline.questions.map { Placed(value: .question($0.id), location: $0.location) }
  }

  /// The facts that a part names.
  ///
  /// Those of its text are known in a check alone.
  func factNames(of part: Part) -> Set<String> {
    switch part {
    case .title: Set(Placeholder.names(in: header.title))
    case .description: Set(Placeholder.names(in: header.description ?? ""))
    case .intro: outline.introduction.details?.facts.names ?? []
    case .question(let id):
      outline.questions.first { $0.id == id }?.details?.facts.names ?? []
    case .words: []
    }
  }

  var partHashes: [ContentHash] {
    let head = [header.title, header.description].compactMap(\.self)
    let body = [outline.introduction.hash] + outline.questions.map(\.hash)
    return head.map(PartHasher.hash) + body.compactMap(\.self)
  }

  var partWords: [PartWords] {
    let head = [header.title, header.description].compactMap(\.self).map(PartWords.line)
    let introduction = outline.introduction
    return head + (introduction.location == nil ? [] : [.wording(introduction.wording)])
      + outline.questions.map { .wording($0.wording) }
  }
}
