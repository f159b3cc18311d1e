import CYAML
import Text

/// libyaml's parser over one text, owned by one variable and freed with it.
///
/// Only this file names libyaml's types. Anchors, aliases, tags and directives are refused here, so
/// an event never carries them.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private var places: PlaceFinder

  /// Begins at the start of `bytes`, which outlive the stream and aren't empty.
  init(_ bytes: UnsafeBufferPointer<UInt8>, places: PlaceFinder) {
    precondition(!bytes.isEmpty, "libyaml takes no empty text")
    self.bytes = bytes
    self.places = places
    // libyaml keeps a pointer to its own parser, which therefore must not move.
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "libyaml found no memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    repeat {
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    } while event.type == YAML_STREAM_START_EVENT
    defer { yaml_event_delete(&event) }

    switch event.type {
    case YAML_SCALAR_EVENT: return try scalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return try collection(.sequence, at: event.start_mark, start.anchor, start.tag)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return try collection(.mapping, at: event.start_mark, start.anchor, start.tag)
    case YAML_DOCUMENT_START_EVENT: return try document(event)
    case YAML_ALIAS_EVENT: throw .alias(at: place(event.start_mark).position)
    case YAML_STREAM_END_EVENT: return end(.endOfText)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      // A bracket, not just the end of lines that are indented alike.
      if event.end_mark.index > event.start_mark.index { try refuseComment(at: event.end_mark) }
      return end(.end)
    default: return end(.end)
    }
  }
}

extension EventStream {
  private mutating func scalar(_ event: yaml_event_t) throws(YAMLError) -> YAMLEvent {
    let scalar = event.data.scalar
    let start = place(event.start_mark)
    try refuse(scalar.anchor, scalar.tag, at: start)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    if start.offset > 0, self.bytes[start.offset - 1] == UInt8(ascii: "?") {
      let position = TextPosition(line: start.position.line, column: start.position.column - 1)
      throw .unquoted("?", at: position)
    }
    if isPlain, bytes.count == 1, bytes[0] == UInt8(ascii: "-") {
      throw .unquoted("-", at: start.position)
    }
    if scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
      || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    {
      try refuseComment(at: event.end_mark)
    }
    let value = YAMLNode.Scalar(
      text: String(decoding: bytes, as: UTF8.self), isPlain: isPlain,
      hasComment: isPlain && hasComment(behind: place(event.end_mark)))
    return YAMLEvent(kind: .scalar(value), position: start.position)
  }

  private func hasComment(behind place: PlaceFinder.Place) -> Bool {
    let rest = bytes[place.offset...].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.first == UInt8(ascii: "#") && rest.startIndex > place.offset
  }

  private mutating func collection(
    _ kind: YAMLEvent.Kind, at mark: yaml_mark_t,
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) throws(YAMLError) -> YAMLEvent {
    let start = place(mark)
    try refuse(anchor, tag, at: start)
    return YAMLEvent(kind: kind, position: start.position)
  }

  private mutating func document(_ event: yaml_event_t) throws(YAMLError) -> YAMLEvent {
    let start = place(event.start_mark)
    let directives = event.data.document_start
    let hasTags = directives.tag_directives.start != directives.tag_directives.end
    if hasTags || directives.version_directive != nil { throw .directive(at: start.position) }
    return YAMLEvent(kind: .document, position: start.position)
  }

  /// libyaml lets a comment begin right behind a quote or a bracket.
  private mutating func refuseComment(at mark: yaml_mark_t) throws(YAMLError) {
    let end = place(mark)
    guard end.offset > 0, end.offset < bytes.count, bytes[end.offset] == UInt8(ascii: "#"),
      #"'"]}"#.utf8.contains(bytes[end.offset - 1])
    else { return }
    throw .joinedComment(at: end.position)
  }

  private func end(_ kind: YAMLEvent.Kind) -> YAMLEvent {
    YAMLEvent(kind: kind, position: TextPosition(line: 1, column: 1))
  }

  private func refuse(
    _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?,
    at start: PlaceFinder.Place
  ) throws(YAMLError) {
    if anchor == nil, tag == nil { return }
    // A value with both begins with the first of them, in either order.
    if bytes[start.offset] == UInt8(ascii: "&") { throw .anchor(at: start.position) }
    throw .tag(at: start.position)
  }

  private mutating func place(_ mark: yaml_mark_t) -> PlaceFinder.Place {
    places.place(character: mark.index, line: mark.line, column: mark.column)
  }

  private mutating func failure() -> YAMLError {
    let parser = parser.pointee
    precondition(parser.error != YAML_MEMORY_ERROR, "libyaml found no memory")
    if parser.error == YAML_READER_ERROR {
      return unreadable(parser.problem_value, at: places.place(byte: parser.problem_offset))
    }
    let fault = SyntaxFault(
      problem: parser.problem.map { String(cString: $0) } ?? "",
      topic: parser.context.map { String(cString: $0) } ?? "",
      start: place(parser.context_mark), place: place(parser.problem_mark), bytes: bytes)
    return fault.error
  }

  /// libyaml's reader names the character that it doesn't allow, or the byte that isn't UTF-8.
  private func unreadable(_ value: CInt, at place: PlaceFinder.Place) -> YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) }
    if problem == "control characters are not allowed" {
      return .unwantedCharacter(UInt32(value), at: place.position)
    }
    return YAMLError(
      kind: .notUTF8, message: "the text is not valid UTF-8", position: place.position)
  }
}
