import Text

/// What libyaml finds wrong with a text that isn't YAML, in an author's words.
struct SyntaxFault {
  /// libyaml's own words for what is wrong.
  let problem: String
  /// libyaml's own words for what it was reading, such as `"while scanning an alias"`; may be empty.
  let topic: String
  /// Where that began, if there is a topic.
  let start: PlaceFinder.Place
  /// Where it went wrong.
  let place: PlaceFinder.Place
  let bytes: UnsafeBufferPointer<UInt8>

  var error: YAMLError {
    forbidden ?? oddSpace ?? misplaced ?? unclosed ?? misspelled ?? syntax(problem, at: place)
  }

  /// Starts of what is refused in any case.
  private var forbidden: YAMLError? {
    switch topic {
    case "while scanning an alias": return .alias(at: start.position)
    case "while scanning an anchor": return .anchor(at: start.position)
    case "while scanning a tag", "while parsing a tag": return .tag(at: start.position)
    case _ where topic.hasSuffix("directive"): return .directive(at: start.position)
    default: break
    }
    switch problem {
    case "found undefined tag handle": return .tag(at: place.position)
    case "found incompatible YAML document", "found duplicate %YAML directive",
      "found duplicate %TAG directive":
      return .directive(at: place.position)
    default: return nil
    }
  }

  /// Lines and values that stand where they don't belong.
  private var misplaced: YAMLError? {
    switch problem {
    case "mapping values are not allowed in this context":
      return syntax(lineHasKey ? "text with ': ' in it needs quotes" : wrongKeyLine, at: place)
    case "could not find expected ':'":
      return syntax("expected 'key: value', but this line has no ': '", at: start)
    case "did not find expected key": return noKey
    case "did not find expected '-' indicator":
      return syntax("this is not an item of the list above: check the indentation", at: place)
    case "did not find expected <document start>":
      if byte(start) == UInt8(ascii: "%") { return .directive(at: start.position) }
      return syntax("this does not belong to what stands above: check the indentation", at: place)
    case "block sequence entries are not allowed in this context":
      return syntax(
        "a list starts below its key; text that starts with '- ' needs quotes", at: place)
    case "mapping keys are not allowed in this context":
      return syntax("text that starts with '? ' needs quotes", at: place)
    default: return nil
    }
  }

  /// Quotes and brackets without their end.
  private var unclosed: YAMLError? {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return syntax("the quote that opens here is not closed", at: start)
    case "did not find expected ',' or ']'" where byte(place) == UInt8(ascii: "{"):
      return syntax("text with '{{' in it needs quotes between '[' and ']'", at: place)
    case "did not find expected ',' or ']'": return open("[", "]")
    case "did not find expected ',' or '}'" where byte(place) == UInt8(ascii: "{"):
      return syntax("text with '{{' in it needs quotes between '{' and '}'", at: place)
    case "did not find expected ',' or '}'": return open("{", "}")
    default: return nil
    }
  }

  /// Characters that can't stand where they do.
  private var misspelled: YAMLError? {
    switch problem {
    case "did not find expected node content": return noValue
    case "found character that cannot start any token" where byte(place) != UInt8(ascii: "\t"):
      return syntax("text that starts with '\(character)' needs quotes", at: place)
    case "found character that cannot start any token",
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return syntax("a tab can't indent a line: use spaces", at: place)
    case "found unknown escape character":
      return syntax("an unknown escape: write '\\\\' for '\\', or use single quotes", at: place)
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return syntax("this escape is not the hexadecimal number of a character", at: place)
    case "did not find expected comment or line break":
      return syntax(
        "after '|' or '>', the text starts on the next line; text that starts with it needs quotes",
        at: place)
    case "found an indentation indicator equal to 0":
      return syntax("the number after '|' or '>' is from 1 to 9", at: place)
    default: return nil
    }
  }
}

extension SyntaxFault {
  private var noKey: YAMLError {
    if byte(place) == UInt8(ascii: ":") { return .keyMissing(at: place.position) }
    if textBefore.contains(where: { $0 != UInt8(ascii: " ") }) { return textBehindValue }
    return syntax("this is not a key of the mapping above: check the indentation", at: place)
  }

  /// Text behind a quote or bracket that closes: the value was meant to go on.
  private var textBehindValue: YAMLError {
    let before = Array(textBefore)
    let starts = before.indices.dropFirst(2).filter {
      before[$0 - 1] == 0x20
        && (before[$0 - 2] == UInt8(ascii: ":") || before[$0 - 2] == UInt8(ascii: "-"))
    }
    switch starts.first.map({ before[$0] }) {
    case UInt8(ascii: "["): return syntax("text that starts with '[' needs quotes", at: place)
    case UInt8(ascii: "{"): return syntax("text that starts with '{' needs quotes", at: place)
    case UInt8(ascii: "'"):
      return syntax("text after the closing quote: write '' for a ' inside the quotes", at: place)
    case UInt8(ascii: "\""):
      return syntax(
        "text after the closing quote: write \\\" for a \" inside the quotes", at: place)
    default:
      return syntax("text after the value's end: its quote or bracket closes too early", at: place)
    }
  }

  private var noValue: YAMLError {
    guard let byte = byte(place) else {
      return comment ?? syntax("a value is missing at the end", at: place)
    }
    if byte == UInt8(ascii: ":") { return .keyMissing(at: place.position) }
    let hint = "or text that starts with it needs quotes"
    return syntax("a value is missing before '\(character)', \(hint)", at: place)
  }

  private var wrongKeyLine: String {
    "a key can't stand here: check the indentation, and the line above"
  }

  /// An end that is missing on the same line is shown there; else, the bracket that has none.
  private func open(_ opening: Character, _ closing: Character) -> YAMLError {
    guard place.position.line != start.position.line || byte(place) == nil else {
      return syntax("expected ',' or '\(closing)' here", at: place)
    }
    if let comment { return comment }
    return syntax("the '\(opening)' that opens here is not closed by '\(closing)'", at: start)
  }

  private func syntax(_ message: String, at place: PlaceFinder.Place) -> YAMLError {
    YAMLError(kind: .syntax, message: message, position: place.position)
  }

  private func byte(_ place: PlaceFinder.Place) -> UInt8? {
    place.offset < bytes.count ? bytes[place.offset] : nil
  }

  /// The ASCII character at the place of the fault: all that libyaml stumbles over are.
  private var character: Character { Character(Unicode.Scalar(byte(place) ?? 0x20)) }

  /// The bytes of the line up to the place of the fault.
  private var textBefore: Slice<UnsafeBufferPointer<UInt8>> {
    bytes[(place.offset - (place.position.column - 1))..<place.offset]
  }

  private var lineHasKey: Bool {
    zip(textBefore, textBefore.dropFirst()).contains {
      $0 == (UInt8(ascii: ":"), UInt8(ascii: " "))
    }
  }
}
