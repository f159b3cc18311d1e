/// Text of authors made fit for a terminal or a log (promise 22 of SECURITY.md).
package enum PrintableText {
  /// The text with every control, bidi and invisible format character written as `\u{…}`.
  ///
  /// So is the second `#` of what runners of CI take for a command anywhere in a line:
  /// `##[…]`, `##vso[…]`, `##teamcity[…]`; and the second colon of a line that begins with two
  /// ([workflow commands](https://docs.github.com/actions/reference/workflow-commands-for-github-actions)).
  package static func of(_ text: String) -> String { withoutCommand(visible(text)) }

  /// Lines of printable text of which none begins a workflow command.
  package static func lines(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { withoutCommand(String($0)) }.joined(separator: "\n")
  }

  private static func withoutCommand(_ line: String) -> String {
    let start = line.unicodeScalars.drop { $0.properties.isWhitespace }
    guard start.starts(with: "::".unicodeScalars) else { return line }
    let second = start.index(after: start.startIndex)
    return line[..<second] + "\\u{3A}" + line[start.index(after: second)...]
  }

  /// Lines without what is hidden, for text that is pasted elsewhere; no line is a command.
  package static func pasted(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var shown = String.UnicodeScalarView()
      shown.append(contentsOf: line.filter { !isHidden($0) })
      return of(String(shown))
    }.joined(separator: "\n")
  }

  /// The same for text that doesn't begin its line.
  package static func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: isHidden) || scalars.contains("##".unicodeScalars) else {
      return text
    }
    var result = ""
    for index in scalars.indices {
      let scalar = scalars[index]
      if isHidden(scalar) || result.utf8.last == 0x23 && beginsCommand(scalars[index...]) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// JSON with the same characters written as its own `\uXXXX`; its meaning stays.
  package static func json(_ json: String) -> String {
    var result = ""
    for scalar in json.unicodeScalars {
      if isHidden(scalar) {
        for unit in UTF16.encode(scalar)! {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.replacingScalars("##", with: "#\\u0023")
  }

  private static func beginsCommand(_ rest: Substring.UnicodeScalarView) -> Bool {
    guard rest.first == "#" else { return false }
    return rest.dropFirst().drop { $0.isASCII && $0.properties.isAlphabetic }.first == "["
  }

  private static func isHidden(_ scalar: UnicodeScalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      // Joiners shape words of Arabic and Indic scripts and hide nothing.
      return scalar != "\u{200C}" && scalar != "\u{200D}"
    default: return false
    }
  }
}

extension String {
  /// The text with each place of some signs written otherwise, whatever marks stand on them: to
  /// Swift, a sign and a combining mark are one character, and another one than the sign.
  package func replacingScalars(_ signs: String, with text: String) -> String {
    guard !signs.isEmpty, contains(bytesOf: signs) else { return self }
    let bytes = withBytes { own in
      signs.withBytes { signs in
        var bytes: [UInt8] = []
        var index = 0
        while index < own.count {
          if own[index] == signs[0], own[index...].starts(with: signs) {
            bytes += text.utf8
            index += signs.count
          } else {
            bytes.append(own[index])
            index += 1
          }
        }
        return bytes
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
