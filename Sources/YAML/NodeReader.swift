import Text

/// Builds nodes from events.
struct NodeReader: ~Copyable {
  var events: EventStream
  let depthLimit: Int

  init(events: consuming EventStream, depthLimit: Int) {
    self.events = events
    self.depthLimit = depthLimit
  }

  /// Reads the whole text, of which `nil` says that it holds no value.
  mutating func document() throws(YAMLError) -> YAMLNode? {
    guard case .document = try events.next().kind else { return nil }
    let root = try node(try events.next(), depth: 0)
    _ = try events.next()
    let rest = try events.next()
    guard case .endOfText = rest.kind else { throw .secondDocument(at: rest.position) }
    let isEmpty = root.plainText == ""
    return isEmpty ? nil : root
  }

  /// Calls itself once a level, so never deeper than the limit.
  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
    if case .scalar(let scalar) = event.kind {
      return YAMLNode(position: event.position, content: .scalar(scalar))
    }
    guard depth < depthLimit else { throw .tooDeep(limit: depthLimit, at: event.position) }
    let content: YAMLNode.Content
    if case .sequence = event.kind {
      content = .sequence(try items(depth: depth + 1))
    } else {
      content = .mapping(try entries(depth: depth + 1))
    }
    return YAMLNode(position: event.position, content: content)
  }

  private mutating func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return items }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLNode.Entry] {
    // Front matter is one mapping of about a dozen keys; the mappings inside it are small.
    var mapping = MappingBuilder(expecting: depth == 1 ? 12 : 2)
    while true {
      let event = try events.next()
      if case .end = event.kind { return mapping.entries }
      let key = try key(event)
      try mapping.check(key, at: event.position)
      let value = try node(try events.next(), depth: depth)
      mapping.append(YAMLNode.Entry(key: key, keyPosition: event.position, value: value))
    }
  }

  private func key(_ event: YAMLEvent) throws(YAMLError) -> String {
    guard case .scalar(let key) = event.kind else { throw .keyNotScalar(at: event.position) }
    if key.isPlain, key.text.isEmpty { throw .keyMissing(at: event.position) }
    if key.isPlain, key.text == "<<" { throw .mergeKey(at: event.position) }
    return key.text
  }
}

extension YAMLError {
  fileprivate static func secondDocument(at position: TextPosition) -> Self {
    let message = "a second document is not allowed in the same text"
    return Self(kind: .multipleDocuments, message: message, position: position)
  }

  fileprivate static func tooDeep(limit: Int, at position: TextPosition) -> Self {
    let message = "lists and mappings are nested more than \(limit) deep"
    return Self(kind: .tooDeep, message: message, position: position)
  }

  fileprivate static func keyNotScalar(at position: TextPosition) -> Self {
    let message =
      "a key must be text, not a list or a mapping; text that starts with '{' or '[' needs quotes"
    return Self(kind: .keyNotScalar, message: message, position: position)
  }

  fileprivate static func mergeKey(at position: TextPosition) -> Self {
    let message = "merge keys are not allowed: write the keys out"
    return Self(kind: .mergeKeyNotAllowed, message: message, position: position)
  }
}
